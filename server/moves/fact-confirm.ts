// fact.confirm: a second person opened an attached link and states what they saw; its strength rises to 2, or 3 if signed.
import { and, eq, isNull } from 'drizzle-orm';
import { z } from 'zod';
import { fact, factConfirmation, factLink } from '@/db/schema/fact';
import type { FactAttributes } from '@/server/core/evidence/fact-pointer';
import { confirmStrength, STATED_KINDS, type StatedKind } from '@/server/core/facts/confirm-strength';
import { parseAmount } from '@/server/core/money/parse-amount';
import type { FactKind } from '@/server/core/vocabulary/fact';
import { actorId } from './actor';
import type { Decided, MoveDefinition, Scope } from './definition';
import { dayInput, textInput } from './input/text-input';
import { type DealForMove, loadDeal } from './loads/load-deal';
import { loadSecondPerson, type SecondPerson } from './loads/load-second-person';

const Input = z.object({
  factId: z.uuid(),
  opportunityId: z.uuid(),
  /** What the person saw when they opened it. */
  saw: z.object({
    kind: z.enum(STATED_KINDS),
    day: dayInput,
    counterparty: textInput(120),
    /** Digits with a point; blank where the record shows none. */
    amount: textInput(60).nullable(),
  }),
});
type Input = z.infer<typeof Input>;
type Fact = typeof fact.$inferSelect;
type Loaded = DealForMove & { fact: Fact; second: SecondPerson };
type Plan = { fact: Fact; saw: Input['saw']; strength: 2 | 3; attributes: FactAttributes };
type Result = { factId: string; strength: number };

const FACT_KIND_OF: Record<StatedKind, FactKind> = {
  mail: 'email',
  meeting: 'meeting',
  call: 'call',
  quote: 'quote',
  contract: 'contract',
  signed_document: 'document',
  order: 'order',
  other: 'pointer',
};

export const factConfirm: MoveDefinition<Input, Loaded, Plan, Result> = {
  kind: 'fact.confirm',
  input: Input,
  async load(tx, { factId, opportunityId }, scope) {
    const deal = await loadDeal(tx, opportunityId, scope);
    if (!deal) return null;
    const [linked] = await tx
      .select({ factId: factLink.factId })
      .from(factLink)
      .where(and(eq(factLink.opportunityId, opportunityId), eq(factLink.factId, factId)));
    if (!linked) return null;
    const [held] = await tx
      .select()
      .from(fact)
      .where(and(eq(fact.id, factId), eq(fact.kind, 'pointer'), isNull(fact.erasedByMoveId)))
      .for('update');
    if (!held?.proposedBySeatId) return null;
    const second = await loadSecondPerson(tx, deal, held.proposedBySeatId, scope);
    return { ...deal, fact: held, second };
  },
  request: (held) => ({
    resource: { type: 'Fact', id: held.fact.id, attributes: {} },
    context: { ...held.standing, ...held.second },
    opportunityId: held.deal.id,
  }),
  decide,
  async write(tx, { fact: held, saw, strength, attributes }, scope) {
    const { workspaceId, moveId, now } = scope;
    await tx.insert(factConfirmation).values({
      workspaceId,
      factId: held.id,
      seatId: actorId(scope.actor),
      sawKind: FACT_KIND_OF[saw.kind],
      sawOn: saw.day,
      counterparty: saw.counterparty,
      amount: saw.amount,
      strength,
      at: now,
      moveId,
    });
    await tx
      .update(fact)
      .set({ strength, attributes })
      .where(and(eq(fact.workspaceId, workspaceId), eq(fact.id, held.id)));
    return {
      result: { factId: held.id, strength },
      values: { saw },
      facts: [held.id],
      measures: { strength, kind: saw.kind },
    };
  },
};

function decide(held: Loaded, { saw }: Input, { actor }: Scope): Decided<Plan> {
  const { fact: attached, deal, second, today, commitment } = held;
  if (attached.strength > 0 || attached.supersededById) {
    const reason = attached.supersededById
      ? "The source's own record has taken the place of this link."
      : 'Somebody confirmed this link already.';
    return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
  }
  const refuse = (code: string, reason: string): Decided<Plan> => ({
    ok: false,
    code,
    reason,
    remedies: ['correct_input'],
  });
  const parsed = parseAmount(saw.amount ?? '');
  if (!parsed.ok) return refuse('invalid_input', parsed.reason);
  if (saw.day > today) return refuse('day_ahead', 'The day lies ahead; state what the record says.');
  if (actor.kind !== 'person') return refuse('read_only', 'Only a person confirms.');
  const { amount } = parsed;
  const confirmed = confirmStrength({
    ownerSeatId: deal.ownerSeatId,
    proposerSeatId: attached.proposedBySeatId ?? '',
    confirmer: { seatId: actor.seatId, role: actor.role, isDealDesk: false },
    statement: { ...saw, amount },
    // The deal's own amount was compared by the policy, in the workspace's currency.
    dealAmount: second.isAboveReview ? held.present.amount : null,
    reviewAmount: held.workspace.reviewAmount,
  });
  if (!confirmed.ok)
    return {
      ...confirmed,
      remedies: [confirmed.code === 'review_amount' ? 'approval:finance' : 'correct_input'],
    };
  const standing = standingOf(saw);
  const attributes = amount === null ? standing : { ...standing, amount, currency: commitment.currency };
  return {
    ok: true,
    plan: { fact: attached, saw: { ...saw, amount }, strength: confirmed.strength, attributes },
  };
}

/** What the rules read of it: that it was signed, or that it is a quote the buyer got. */
function standingOf({ kind, day }: Input['saw']): FactAttributes {
  if (kind === 'signed_document') return { status: 'signed', signedOn: day };
  return kind === 'quote' ? { status: 'presented' } : {};
}
