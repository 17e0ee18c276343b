// opportunity.draft: a person or an agent drafts an opportunity that no CRM has; it is no deal, and counts in no total.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import {
  type FieldProblem,
  type NewOpportunity,
  OPPORTUNITY_FIELDS,
  readOpportunityDraft,
} from '@/server/core/opportunity-draft/read-opportunity-draft';
import { loadStop } from '@/server/reads/ladder/load-rung';
import { actorId } from './actor';
import type { Decided, MoveDefinition, Scope } from './definition';
import { textInput } from './input/text-input';
import { loadNewOpportunity, type NewOpportunityGrounds } from './loads/load-new-opportunity';
import { todayOf } from './loads/today-of';

const Input = z.strictObject({
  accountId: z.uuid().nullish(),
  /** Of an account that is new. */
  accountName: textInput(400).nullish(),
  name: textInput(400),
  dealType: textInput(40),
  amount: textInput(80),
  currency: textInput(10),
  closesOn: textInput(40),
  nextStep: textInput(1_000),
  reason: textInput(1_000),
  /** Whose it would be: an agent names a seat, a person's is their own. */
  ownerSeatId: z.uuid().optional(),
  /** The records that an agent goes by. */
  factIds: z.array(z.uuid()).max(200).optional(),
  /** An agent's rule and its version. */
  rule: textInput(80).optional(),
});
type Input = z.infer<typeof Input>;
type Loaded = NewOpportunityGrounds & { isStopped: boolean; today: string };
type Plan = NewOpportunity & {
  account: { id: string | null; name: string };
  ownerSeatId: string;
  factIds: string[];
  rule: string | null;
};

export const opportunityDraft: MoveDefinition<Input, Loaded, Plan, { draftId: string }> = {
  kind: 'opportunity.draft',
  input: Input,
  async load(tx, input, scope) {
    const { actor } = scope;
    const today = todayOf(scope);
    const wanted = {
      ownerSeatId: actor.kind === 'person' ? actor.seatId : (input.ownerSeatId ?? null),
      accountId: input.accountId ?? null,
      accountName: input.accountName ?? null,
      name: input.name,
      factIds: input.factIds ?? [],
    };
    const isStopped = actor.kind === 'agent' && (await loadStop(tx, actor.id)) !== null;
    return { ...(await loadNewOpportunity(tx, actor, wanted, today)), isStopped, today };
  },
  request: ({ isStopped }, _input, { workspaceId }) => ({
    resource: { type: 'Workspace', id: workspaceId, attributes: { isSimulated: false } },
    context: { isStopped },
  }),
  decide,
  async write(tx, plan, { workspaceId, actor, moveId, now }) {
    const { account, ownerSeatId, factIds, rule, accountId: _id, accountName: _name, ...typed } = plan;
    const id = uuidv7();
    await tx.insert(draftOpportunity).values({
      ...typed,
      workspaceId,
      id,
      ownerSeatId,
      accountId: account.id,
      accountName: account.name,
      factIds,
      rule,
      state: 'waiting',
      createdAt: now,
      actorId: actorId(actor),
      moveId,
    });
    const { name, amount, currency, closesOn, nextStep, reason } = typed;
    return {
      result: { draftId: id },
      values: { account: account.name, name, amount, currency, closesOn, nextStep, reason },
      subjects: [id, ...(account.id === null ? [] : [account.id])],
      facts: factIds,
      measures: { deal_type: typed.dealType, ...(rule === null ? {} : { rule }) },
    };
  },
};

function decide(loaded: Loaded, input: Input, { actor }: Scope): Decided<Plan> {
  const read = readOpportunityDraft(input, loaded.today);
  if (!read.ok) return refuseFields(read.problems);
  const isAgent = actor.kind !== 'person';
  const cited = input.factIds ?? [];
  const refuse = (reason: string): Decided<Plan> => ({
    ok: false,
    code: 'invalid_input',
    reason,
    remedies: ['correct_input'],
  });
  if (!loaded.owner)
    return refuse('ownerSeatId: Name the active seat of a rep, a manager or a leader whose it would be.');
  if (actor.kind === 'person' && (input.ownerSeatId ?? actor.seatId) !== actor.seatId)
    return refuse('ownerSeatId: A person drafts an opportunity of their own; leave the owner out.');
  if (!loaded.account)
    return refuseFields([{ field: 'account', says: 'There is no such account, or it is not yours to see.' }]);
  if (!isAgent && (cited.length > 0 || input.rule !== undefined))
    return refuse('factIds: Only an agent cites records and a rule; a person says the reason.');
  if (isAgent && (cited.length === 0 || !input.rule?.trim()))
    return refuse('factIds: An agent cites the records it goes by, and names its rule and version.');
  if (loaded.factIds.length < new Set(cited).size)
    return refuse('factIds: One of the cited records is not there. Cite records of this workspace only.');
  if (loaded.sameAs !== null)
    return refuseFields([
      {
        field: 'name',
        says:
          loaded.sameAs === 'deal'
            ? 'This account has a deal of that name already: work on that one, or choose another name.'
            : 'There is a draft of that name for this account already: withdraw it, or choose another name.',
      },
    ]);
  const { account, factIds } = loaded;
  const ownerSeatId = loaded.owner.seatId;
  const rule = isAgent ? (input.rule?.trim() ?? null) : null;
  return { ok: true, plan: { ...read.value, account, ownerSeatId, factIds, rule } };
}

/** The first as the sentence, all of them as a list. */
function refuseFields(problems: readonly FieldProblem[]): Decided<never> {
  const sentences = problems.map(({ field, says }) => `${OPPORTUNITY_FIELDS[field]}: ${says}`);
  const reason = sentences[0] ?? 'Something is missing.';
  const more = sentences.length > 1 ? { problems: sentences } : {};
  return { ok: false, code: 'invalid_input', reason, remedies: ['correct_input'], ...more };
}
