// A proposal filled for the contact whom the deal's records name most: one written to before where there is one; null where nobody can be asked.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { addWorkingDays } from '@/server/core/calendar/working-days';
import type { FactPointer } from '@/server/core/evidence/fact-pointer';
import { DAY_TO_TYPE, fillTemplate } from '@/server/core/messages/fill-template';
import { type PlannedProposal, PROPOSAL_RULE } from '@/server/core/messages/plan-proposals';
import { readContactMerges } from '../contact-merges';
import { readDealContacts } from './deal-contacts';

/** A week, for a day that one proposes. */
const SOON_WORKING_DAYS = 5;
const MOST_CITED = 5;

/** @param facts of the deal, as those of merged contacts are read */
export async function proposalText(
  tx: Tx,
  { opportunityId, itemKey, template }: PlannedProposal,
  facts: readonly FactPointer[],
  today: string,
) {
  const [held] = await tx
    .select({
      accountId: opportunity.accountId,
      promised: commitment,
      owner: seat.name,
      isActive: seat.isActive,
    })
    .from(opportunity)
    .innerJoin(commitment, eq(commitment.opportunityId, opportunity.id))
    .innerJoin(seat, eq(seat.id, opportunity.ownerSeatId))
    .where(eq(opportunity.id, opportunityId));
  if (!held?.isActive) return null;
  const contacts = await readDealContacts(tx, held.accountId, facts, [], await readContactMerges(tx));
  const reachable = contacts.filter(({ email, records }) => email !== null && records > 0);
  const to = reachable.find(({ isFirst }) => !isFirst) ?? reachable[0];
  if (!to) return null;
  const closesOn = held.promised.accepted.closes_on?.value ?? held.promised.closesOn;
  const text = fillTemplate(template, {
    contact: to.name,
    sender: held.owner,
    day: template.day === 'close' ? closesOn : addWorkingDays(today, SOON_WORKING_DAYS),
    detail: '',
  });
  if (`${text.subject}${text.body}`.includes(DAY_TO_TYPE)) return null;
  return {
    opportunityId,
    contactId: to.id,
    templateKey: template.key,
    templateSet: template.set,
    itemKey,
    ...text,
    factIds: latestOf(facts, to.id),
    rule: PROPOSAL_RULE,
  };
}

/** The newest records that name the contact: they say why it is this one who is asked. */
function latestOf(facts: readonly FactPointer[], contactId: string): string[] {
  return facts
    .filter(({ participants }) => participants.some((one) => one.contactId === contactId))
    .sort((a, b) => (a.occurredAt < b.occurredAt ? 1 : -1))
    .slice(0, MOST_CITED)
    .map(({ id }) => id);
}
