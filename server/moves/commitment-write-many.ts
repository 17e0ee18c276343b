// commitment.write_many: an agent on rung 3 writes fields of activity itself, each under a strict check; what fails stays a draft.
import { eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { agentWrite } from '@/db/schema/agent';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { rollbackItem } from '@/db/schema/rollback';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { presentOf } from '@/server/core/drafts/present-of';
import { isSameValue, presentValue } from '@/server/core/drafts/present-value';
import { checkWrite } from '@/server/core/ladder/check-write';
import { COMMITMENT_FIELDS, DRAFT_FIELD_CLASS } from '@/server/core/vocabulary/commitment-field';
import { type HeldRung, loadRung } from '@/server/reads/ladder/load-rung';
import { zoneOf } from '@/server/reads/zone-of';
import { actorId } from './actor';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';
import { insertRecords } from './writes/insert-records';
import { writeCommitment } from './writes/write-commitment';

const Write = z.object({
  opportunityId: z.uuid(),
  /** The commitments' version the write was made against. */
  madeAtVersion: z.int().positive(),
  field: z.enum(COMMITMENT_FIELDS),
  to: textInput(400).nullable(),
  reason: textInput(1000),
  band: z.enum(['strong', 'fair', 'weak']),
  rule: textInput(80),
  factIds: z.array(z.uuid()).max(500),
});
type Write = z.infer<typeof Write>;
const Input = z.object({ writes: z.array(Write).min(1).max(500) });
type Input = z.infer<typeof Input>;
type Promised = typeof commitment.$inferSelect;
type Loaded = {
  rung: number;
  isStopped: boolean;
  today: string;
  deals: Map<string, { row: Promised; outcome: string }>;
  /** `deal|field|value` that people rolled back before. */
  rolledBack: Set<string>;
};
type Plan = { writes: Write[]; left: number; loaded: Loaded };
export type WrittenMany = { written: string[]; leftAlone: number };

export const commitmentWriteMany: MoveDefinition<Input, Loaded, Plan, WrittenMany> = {
  kind: 'commitment.write_many',
  input: Input,
  async load(tx, { writes }, scope) {
    const ids = [...new Set(writes.map(({ opportunityId }) => opportunityId))].sort();
    const today = dayIn(scope.now.toISOString(), await zoneOf(tx, scope.workspaceId));
    const rows = await tx
      .select()
      .from(commitment)
      .where(inArray(commitment.opportunityId, ids))
      .orderBy(commitment.opportunityId)
      .for('update');
    const outcomes = await tx
      .select({ id: opportunity.id, outcome: opportunity.outcome })
      .from(opportunity)
      .where(inArray(opportunity.id, ids));
    const undone = await tx
      .select({ deal: agentWrite.opportunityId, field: agentWrite.field, value: agentWrite.newValue })
      .from(agentWrite)
      .innerJoin(rollbackItem, eq(rollbackItem.unitId, agentWrite.id))
      .where(inArray(agentWrite.opportunityId, ids));
    const classes = [...new Set(writes.map(({ field }) => DRAFT_FIELD_CLASS[field]))];
    const agentId = actorId(scope.actor);
    const held: HeldRung[] = [];
    for (const fieldClass of classes)
      held.push(await loadRung(tx, agentId, 'commitment.write_many', fieldClass, today));
    const outcomeOf = new Map(outcomes.map(({ id, outcome }) => [id, outcome]));
    return {
      rung: Math.min(...held.map(({ rung }) => rung)),
      isStopped: held.some(({ cause }) => cause === 'stopped'),
      today,
      deals: new Map(
        rows.map((row) => [row.opportunityId, { row, outcome: outcomeOf.get(row.opportunityId) ?? '' }]),
      ),
      rolledBack: new Set(undone.map(({ deal, field, value }) => `${deal}|${field}|${value ?? ''}`)),
    };
  },
  request: ({ rung, isStopped }, { writes }, { workspaceId }) => {
    const [only, ...rest] = new Set(writes.map(({ opportunityId }) => opportunityId));
    return {
      resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
      context: {
        rung,
        fieldClasses: [...new Set(writes.map(({ field }) => DRAFT_FIELD_CLASS[field]))],
        isStopped,
      },
      opportunityId: rest.length === 0 ? only : undefined,
    };
  },
  decide(loaded, { writes }) {
    const passing = writes.filter((write) => problemOf(loaded, write) === null);
    if (passing.length > 0)
      return { ok: true, plan: { writes: passing, left: writes.length - passing.length, loaded } };
    const [first] = writes;
    const reason = (first && problemOf(loaded, first)) ?? 'Nothing passes the check.';
    return { ok: false, code: 'check_failed', reason, remedies: ['ask_owner'] };
  },
  async write(tx, { writes, left, loaded }, scope) {
    const { workspaceId, moveId, now, actor } = scope;
    const rows: (typeof agentWrite.$inferInsert)[] = [];
    for (const { opportunityId, field, to, reason, rule, factIds } of writes) {
      const row = loaded.deals.get(opportunityId)?.row;
      if (!row) continue;
      const present = presentOf(row);
      const deal = { deal: { id: opportunityId }, commitment: row, present };
      const before = await writeCommitment(tx, deal, { field, to, reasonCode: null, factIds }, scope);
      rows.push({
        workspaceId,
        id: uuidv7(),
        agentId: actorId(actor),
        fieldClass: DRAFT_FIELD_CLASS[field],
        opportunityId,
        field,
        oldValue: presentValue(present, field),
        newValue: to,
        before,
        reason,
        rule,
        factIds,
        at: now,
        moveId,
      });
    }
    await insertRecords(tx, agentWrite, rows);
    return {
      result: { written: rows.map(({ opportunityId }) => opportunityId), leftAlone: left },
      subjects: rows.map(({ id }) => id),
      facts: [...new Set(writes.flatMap(({ factIds }) => factIds))],
      values: {
        writes: rows.map(({ id, field, oldValue, newValue }) => ({ id, field, oldValue, newValue })),
      },
      measures: { written: rows.length, left_alone: left },
    };
  },
};

function problemOf({ deals, rolledBack, today }: Loaded, write: Write): string | null {
  const { opportunityId, madeAtVersion, field, to } = write;
  const held = deals.get(opportunityId);
  if (!held || held.row.version !== madeAtVersion) return 'The deal has changed since.';
  if (held.outcome !== 'open') return 'The deal is closed in its source.';
  const from = presentValue(presentOf(held.row), field);
  if (isSameValue(field, from, to)) return 'The deal says so already.';
  if (rolledBack.has(`${opportunityId}|${field}|${to ?? ''}`))
    return 'It was rolled back before: a person decides.';
  return checkWrite({ ...write, from, today });
}
