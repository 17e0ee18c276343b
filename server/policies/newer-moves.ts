// What the shipped policies say of moves that are newer than a workspace's set: they rule those until its next version does.
import { policyToJson, policyToText } from '@cedar-policy/cedar-wasm/nodejs';
import type { Policy, PolicyFile } from './policy';

const NEWER_FILE = 'newer-moves.cedar';

/** Each shipped policy cut down to the actions that the set's schema did not know; null where there is none. */
export function newerMoves(shipped: readonly Policy[], known: readonly string[]): PolicyFile | null {
  const texts = shipped.flatMap((policy) => {
    const newer = policy.actions?.filter((action) => !known.includes(action)) ?? [];
    return policy.isKernel || newer.length === 0 ? [] : [cutDown(policy, newer)];
  });
  return texts.length === 0 ? null : { name: NEWER_FILE, text: texts.join('\n\n') };
}

function cutDown({ id, text }: Policy, actions: readonly string[]): string {
  const parsed = policyToJson(text);
  if (parsed.type === 'failure') throw new Error(`${id}: ${parsed.errors[0]?.message}`);
  const written = policyToText({
    ...parsed.json,
    annotations: { ...parsed.json.annotations, id: `shipped.${id}` },
    action: { op: 'in', entities: actions.map((action) => ({ type: 'Action', id: action })) },
  });
  if (written.type === 'failure') throw new Error(`${id}: ${written.errors[0]?.message}`);
  return written.text;
}
