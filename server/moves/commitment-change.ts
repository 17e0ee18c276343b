// commitment.change: the owner changes a promise by hand; the accepted value stands beside the source's until it is taken over.
import { and, desc, eq, inArray, isNull, ne } from 'drizzle-orm';
import { z } from 'zod';
import type { Tx } from '@/db/client';
import { fact, factLink } from '@/db/schema/fact';
import { commitmentEntry } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { refuseCloseDate } from '@/server/core/drafts/close-date-range';
import { isCodeOfAny } from '@/server/core/drafts/code-of-draft';
import { parseFieldValue } from '@/server/core/drafts/parse-field-value';
import { isSameValue, presentValue } from '@/server/core/drafts/present-value';
import { COMMITMENT_FIELDS } from '@/server/core/vocabulary/commitment-field';
import type { Decided, MoveDefinition, Scope } from './definition';
import { changeFamilies } from './draft-request';
import { noteInput, textInput } from './input/text-input';
import { type DealForMove, dealResource, loadDeal } from './loads/load-deal';
import { changeContext, type Gate, loadGate } from './loads/load-gate';
import { type Change, writeCommitment } from './writes/write-commitment';

const Input = z.object({
  opportunityId: z.uuid(),
  field: z.enum(COMMITMENT_FIELDS),
  /** As typed; a next step may start with its day, '2026-03-12 · Call about the contract'. Null clears it. */
  value: textInput(400).nullable(),
  /** The deal's commitment version as the person saw it. */
  expectedVersion: z.int().positive(),
  /** From the family of the change; required for a later close date and wherever the field asks for one. */
  reasonCode: z.string().max(60).optional(),
  note: noteInput.optional(),
  /** Whether the note was generated from the cited records and taken as it was. */
  isNoteGenerated: z.boolean().optional(),
  /** Records of this deal cited for the reason. */
  factIds: z.array(z.uuid()).max(20).optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = DealForMove & { gate: Gate; cited: string[]; newest: { by: string | null; at: string } | null };
type Plan = { held: DealForMove; change: Change };
type Result = { opportunityId: string; version: number };

export const commitmentChange: MoveDefinition<Input, Loaded, Plan, Result> = {
  kind: 'commitment.change',
  input: Input,
  async load(tx, input, scope) {
    const deal = await loadDeal(tx, input.opportunityId, scope);
    if (!deal) return null;
    const gate = await loadGate(tx, deal, input.field, typedValue(input));
    const [entry] = await tx
      .select({ at: commitmentEntry.at, by: seat.name })
      .from(commitmentEntry)
      .leftJoin(seat, eq(seat.id, commitmentEntry.seatId))
      .where(eq(commitmentEntry.opportunityId, deal.deal.id))
      .orderBy(desc(commitmentEntry.recordedAt), desc(commitmentEntry.id))
      .limit(1);
    const cited = await loadCited(tx, deal.deal.id, input.factIds ?? []);
    return { ...deal, gate, cited, newest: entry ? { by: entry.by, at: entry.at.toISOString() } : null };
  },
  request: (held, input, scope) => ({
    resource: dealResource(held),
    context: changeContext(held, input.field, held.gate, hasFittingCode(held, input, scope)),
    opportunityId: held.deal.id,
  }),
  decide,
  async write(tx, { held, change }, scope) {
    await writeCommitment(tx, held, change, scope);
    const { note, reasonCode, field, to } = change;
    return {
      result: { opportunityId: held.deal.id, version: held.commitment.version + 1 },
      values: { before: presentValue(held.present, field), after: to, ...(note ? { note } : {}) },
      reasonCode: reasonCode ?? undefined,
      facts: change.factIds ? [...change.factIds] : undefined,
      measures: { field },
    };
  },
};

/** Those of the cited records that count for this deal. */
async function loadCited(tx: Tx, opportunityId: string, factIds: readonly string[]): Promise<string[]> {
  if (factIds.length === 0) return [];
  const rows = await tx
    .select({ id: fact.id })
    .from(factLink)
    .innerJoin(fact, eq(fact.id, factLink.factId))
    .where(
      and(
        eq(factLink.opportunityId, opportunityId),
        inArray(factLink.factId, [...factIds]),
        ne(factLink.how, 'candidate'),
        isNull(fact.erasedByMoveId),
      ),
    )
    .orderBy(fact.id);
  return rows.map(({ id }) => id);
}

/** The value in its closed form; null where it has none, which `decide` then refuses. */
function typedValue({ field, value }: Input): string | null {
  const parsed = parseFieldValue(field, value);
  return parsed.ok ? parsed.value : null;
}

function hasFittingCode(held: Loaded, input: Input, { reasons }: Scope): boolean {
  const families = changeFamilies(held, held.gate, input.field, typedValue(input));
  return input.reasonCode !== undefined && isCodeOfAny(families, input.reasonCode, reasons);
}

function decide(held: Loaded, input: Input, scope: Scope): Decided<Plan> {
  const { field, reasonCode, note, expectedVersion } = input;
  const { deal, commitment, present, gate, newest } = held;
  const parsed = parseFieldValue(field, input.value);
  if (!parsed.ok)
    return { ok: false, code: 'invalid_input', reason: parsed.reason, remedies: ['correct_input'] };
  const to = parsed.value;
  const theirs = presentValue(present, field);
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['correct_input'],
  });
  if (deal.outcome !== 'open')
    return refuse('deal_closed', 'The deal is closed in its source, so its commitments are final.');
  if (commitment.version !== expectedVersion) {
    return {
      ok: false,
      code: 'conflict',
      reason: 'The deal has changed since you opened it.',
      remedies: ['refresh'],
      detail: { yours: to, theirs, by: newest?.by ?? null, at: newest?.at ?? null },
    };
  }
  if (isSameValue(field, theirs, to)) return refuse('no_change', 'The deal says so already.');
  const dateRefused = field === 'closes_on' ? refuseCloseDate(to, held.today) : null;
  if (dateRefused) return refuse('invalid_input', dateRefused);
  if (field === 'stage' && gate.phase === null)
    return refuse('stage_unknown', 'Choose one of the stages that the source of this deal uses.');
  if (field === 'stage' && !gate.entersPhase && !gate.goesBack && gate.phase !== present.phase)
    return refuse('close_in_source', 'Close the deal in its source; the next import brings it here.');
  const families = changeFamilies(held, gate, field, to);
  if (families.length > 0 && !hasFittingCode(held, input, scope)) {
    const reason = 'This change needs a reason code from its list.';
    return { ok: false, code: 'reason_code_missing', reason, remedies: ['reason_code'] };
  }
  if (held.cited.length < new Set(input.factIds ?? []).size)
    return refuse('not_cited', 'A record that you cite is not one of this deal any more. Cite another.');
  const isNoteGenerated = note !== undefined && input.isNoteGenerated === true && held.cited.length > 0;
  const change = {
    field,
    to,
    phase: gate.phase,
    reasonCode: reasonCode ?? null,
    note,
    isNoteGenerated,
    factIds: held.cited,
  };
  return { ok: true, plan: { held, change } };
}
