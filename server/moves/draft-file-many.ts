// draft.file_many: the drafter files what the records say now and withdraws what they no longer say, for many deals at once.
import { and, eq, inArray } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { draft } from '@/db/schema/draft';
import { commitment } from '@/db/schema/opportunity';
import type { DraftProposal } from '@/server/core/drafts/draft-proposal';
import { type Filing, type OpenDraft, planFiling } from '@/server/core/drafts/plan-filing';
import { DRAFT_FIELD_CLASS, DRAFT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import { loadStop } from '@/server/reads/ladder/load-rung';
import type { MoveDefinition } from './definition';
import { textInput } from './input/text-input';
import { draftsSeen } from './loads/drafts-seen';

const ids = z.array(z.uuid()).max(500);
/** What a source may say of a promise, and a day before it: a limit below the importer's would stop all that follows. */
const value = textInput(100_100).nullable();
const Proposal = z.object({
  field: z.enum(DRAFT_FIELDS),
  subject: textInput(80),
  from: value,
  to: value,
  reason: textInput(1000),
  band: z.enum(['strong', 'fair', 'weak']),
  bandReasons: z.array(textInput(400)).max(20),
  factIds: ids,
  signalIds: ids,
  rule: textInput(80),
}) satisfies z.ZodType<DraftProposal>;

const Input = z.object({
  deals: z
    .array(
      z.object({
        opportunityId: z.uuid(),
        /** The commitments' version the proposals were made against; a deal that moved on is left out. */
        madeAtVersion: z.int().positive(),
        /** Where its drafts stood then, likewise: a role or an item is decided without a new version of the commitments. */
        draftsSeen: z.string().max(80).optional(),
        /** All that is proposed now: an open draft that is not among them is withdrawn. */
        proposals: z.array(Proposal).max(1_000),
      }),
    )
    .min(1)
    .max(500),
});
type Input = z.infer<typeof Input>;
type Loaded = {
  isStopped: boolean;
  versions: Map<string, number>;
  seen: Map<string, string>;
  open: Map<string, (OpenDraft & { version: number })[]>;
};
type DealFiling = Filing & { opportunityId: string; madeAtVersion: number };
type Result = { changed: string[]; filed: number; superseded: number };

export const draftFileMany: MoveDefinition<Input, Loaded, DealFiling[], Result> = {
  kind: 'draft.file_many',
  input: Input,
  async load(tx, { deals }, scope) {
    const wanted = deals.map(({ opportunityId }) => opportunityId).sort();
    const rows = await tx
      .select({ id: commitment.opportunityId, version: commitment.version })
      .from(commitment)
      .where(inArray(commitment.opportunityId, wanted))
      .orderBy(commitment.opportunityId)
      .for('update');
    const drafts = await tx
      .select()
      .from(draft)
      .where(and(inArray(draft.opportunityId, wanted), eq(draft.state, 'open')))
      .orderBy(draft.id)
      .for('update');
    const open: Loaded['open'] = new Map();
    for (const row of drafts) {
      const { id, field, subject, fromValue: from, toValue: to, band, rule, version } = row;
      const held = open.get(row.opportunityId) ?? [];
      open.set(row.opportunityId, [...held, { id, field, subject, from, to, band, rule, version }]);
    }
    const seen = await draftsSeen(tx, wanted);
    const isStopped = scope.actor.kind === 'agent' && (await loadStop(tx, scope.actor.id)) !== null;
    return { isStopped, versions: new Map(rows.map(({ id, version }) => [id, version])), seen, open };
  },
  request({ isStopped }, { deals }, scope) {
    const fields = deals.flatMap(({ proposals }) => proposals.map(({ field }) => field));
    const fieldClasses = [...new Set(fields.map((field) => DRAFT_FIELD_CLASS[field]))];
    const [only] = deals;
    return {
      resource: { type: 'Workspace', id: scope.workspaceId, attributes: { isSimulated: false } },
      context: { fieldClasses, isStopped },
      opportunityId: deals.length === 1 ? only?.opportunityId : undefined,
    };
  },
  decide({ versions, seen, open }, { deals }) {
    const plan = deals
      .filter(({ opportunityId, madeAtVersion }) => versions.get(opportunityId) === madeAtVersion)
      .filter(
        (deal) => deal.draftsSeen === undefined || deal.draftsSeen === (seen.get(deal.opportunityId) ?? ''),
      )
      .map(({ opportunityId, madeAtVersion, proposals }) => ({
        opportunityId,
        madeAtVersion,
        ...planFiling(open.get(opportunityId) ?? [], proposals),
      }));
    return { ok: true, plan };
  },
  async write(tx, plan, { workspaceId, now, moveId }) {
    const rows = plan.flatMap(({ opportunityId, madeAtVersion, file }) =>
      file.map(({ from, to, factIds, signalIds, bandReasons, ...proposal }) => ({
        ...proposal,
        workspaceId,
        id: uuidv7(),
        opportunityId,
        fromValue: from,
        toValue: to,
        bandReasons: [...bandReasons],
        factIds: [...factIds],
        signalIds: [...signalIds],
        state: 'open' as const,
        madeAtVersion,
        createdAt: now,
        moveId,
      })),
    );
    for (let at = 0; at < rows.length; at += 1000) await tx.insert(draft).values(rows.slice(at, at + 1000));
    const gone = plan.flatMap(({ supersede }) => supersede);
    for (const reason of new Set(gone.map((each) => each.reason))) {
      const old = gone.flatMap((each) => (each.reason === reason ? [each.id] : []));
      await tx
        .update(draft)
        .set({ state: 'superseded', supersededReason: reason, decidedAt: now })
        .where(and(eq(draft.workspaceId, workspaceId), inArray(draft.id, old)));
    }
    const changed = plan.filter(({ file, supersede }) => file.length + supersede.length > 0);
    return {
      result: {
        changed: changed.map(({ opportunityId }) => opportunityId),
        filed: rows.length,
        superseded: gone.length,
      },
      subjects: [...rows.map(({ id }) => id), ...gone.map(({ id }) => id)],
      values: {
        drafts: rows.map(({ id, field, fromValue, toValue }) => ({ id, field, fromValue, toValue })),
      },
      measures: { filed: rows.length, superseded: gone.length },
    };
  },
};
