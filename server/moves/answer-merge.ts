// Accepting, refusing and taking back an answer on two accounts, contacts or products that may be one are one shape.
import { sql } from 'drizzle-orm';
import { z } from 'zod';
import type { LINEAGE_STATES } from '@/db/schema/lineage';
import { applyAccountMerges, applyProductMerges } from '@/server/sources/publish/merge/apply-merges';
import { actorId } from './actor';
import type { MoveDefinition, MoveTx, Written } from './definition';
import { loadMerge, MERGE_TABLES, type MergeKey, type MergeRow } from './loads/load-merge';
import { loadWorkspace, type WorkspaceRow, workspaceResource } from './loads/load-workspace';

const key = z.string().min(1).max(100_000);
const Input = z.discriminatedUnion('of', [
  z.object({ of: z.literal('account'), from: z.uuid(), into: z.uuid(), isTurned: z.boolean().optional() }),
  z.object({ of: z.literal('contact'), from: z.uuid(), into: z.uuid(), isTurned: z.boolean().optional() }),
  z.object({ of: z.literal('product'), from: key, into: key, isTurned: z.boolean().optional() }),
]);
/** `isTurned`: what was to be merged away survives, and the other way round. */
type Input = z.infer<typeof Input>;
type State = (typeof LINEAGE_STATES)[number];
type Loaded = { home: WorkspaceRow; row: MergeRow };
type Plan = { held: MergeKey; kept: MergeKey };
type Result = { of: MergeKey['of']; state: State; deals: number };

const ALREADY: Record<State, string> = {
  confirmed: 'This merge is accepted already.',
  declined: 'This merge is refused already.',
  proposed: 'Nobody has answered this proposal yet.',
};

export function answerMerge(moveKind: string, state: State): MoveDefinition<Input, Loaded, Plan, Result> {
  return {
    kind: moveKind,
    input: Input,
    async load(tx, input, scope) {
      const home = await loadWorkspace(tx, scope);
      const row = home && (await loadMerge(tx, input, scope.workspaceId, input.isTurned ?? false));
      return home && row ? { home, row } : null;
    },
    request: ({ home }) => ({ resource: workspaceResource(home), context: {} }),
    decide({ row }, input) {
      if (row.state === state)
        return { ok: false, code: 'conflict', reason: ALREADY[state], remedies: ['refresh'] };
      if (state === 'confirmed' && row.obstacle)
        return { ok: false, code: 'circular', reason: row.obstacle, remedies: ['correct_input'] };
      const { of, from, into } = input;
      const isTurned = state === 'confirmed' && input.isTurned === true;
      const kept = isTurned ? { of, from: into, into: from } : { of, from, into };
      return { ok: true, plan: { held: { of, from, into }, kept } };
    },
    async write(tx, { held, kept }, { workspaceId, moveId, actor, now }) {
      const { table, from, into, cast } = MERGE_TABLES[held.of];
      const seat = state === 'proposed' ? null : actorId(actor);
      await tx.execute(sql`
        update ${table} m set ${from} = ${kept.from}${cast}, ${into} = ${kept.into}${cast}, state = ${state},
          move_id = ${moveId}::uuid, decided_at = ${state === 'proposed' ? null : now.toISOString()}::timestamptz,
          decided_by_seat_id = ${seat}::uuid
        where m.workspace_id = ${workspaceId}::uuid and m.${from} = ${held.from}${cast} and m.${into} = ${held.into}${cast}`);
      return applyMerge(tx, workspaceId, kept, state);
    },
  };
}

async function applyMerge(
  tx: MoveTx,
  workspaceId: string,
  { of, from, into }: MergeKey,
  state: State,
): Promise<Written<Result>> {
  if (of === 'product') {
    const lines = (await applyProductMerges({ tx, workspaceId })).length;
    // Names of products are a customer's own words and stay out of the leaf.
    return { result: { of, state, deals: 0 }, values: { from, into }, measures: { merged: of, lines } };
  }
  // Nothing is written: what facts say of the one is read as said of the other, and the worker evaluates their deals.
  if (of === 'contact')
    return { result: { of, state, deals: 0 }, subjects: [from, into], measures: { merged: of } };
  const deals = (await applyAccountMerges({ tx, workspaceId })).deals.length;
  return { result: { of, state, deals }, subjects: [from, into], measures: { merged: of, deals } };
}
