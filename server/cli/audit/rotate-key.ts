// `plumbline audit rotate-key`: enters the next signing key; earlier checkpoints stay verifiable.

import { v7 as uuidv7 } from 'uuid';
import { refusalText } from '@/server/cli/refusal-text';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { keyRotate } from '@/server/moves/key-rotate';
import { actorNamed, findWorkspace } from '../import/find-workspace';
import { type AuditOptions, AuditUsage } from './audit-options';

const REASONS = ['scheduled', 'suspected_exposure'];

export async function rotateKey(name: string, { because, asEmail, isJson }: AuditOptions): Promise<number> {
  if (because === null || !REASONS.includes(because))
    throw new AuditUsage(`Say why, with --because ${REASONS.join(' or ')}.`);
  const now = new Date();
  const { id } = await findWorkspace(name, false, now);
  const outcome = await runMove(keyRotate, {
    workspaceId: id,
    actor: await actorNamed(id, asEmail),
    input: { because },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'The key was not rotated.'));
  const { rotation, fingerprint } = outcome.result;
  if (isJson) console.log(JSON.stringify({ ...outcome.result, entry: outcome.seq }, null, 2));
  else console.log(`Key ${rotation} signs from now on (entry ${outcome.seq}).\n  ${fingerprint}`);
  return 0;
}
