// Opportunity rows: the deal as the CRM shows it at the demo's now.
import { DAY_MS, dayText, instantText } from '../day';
import type { DealStory } from '../deal-story';
import { meanActivities, storyFile } from '../demo-file';
import { moneyText } from '../money';
import { planActivities } from '../plan-activities';
import { salesforceId } from '../salesforce-id';
import { seededRandom } from '../seeded-random';
import { CATEGORY_TEXT, PROPOSAL_STAGE, stageAt } from '../stage';
import { expiringContractId, paperContractId } from './contract-file';
import { currentQuoteId } from './quote-file';
import { recordTypeId } from './team-files';

const TYPE_TEXT = {
  new: 'New Business',
  expansion: 'Existing Business - Upgrade',
  renewal: 'Renewal',
} as const;

export const OPPORTUNITY_FILE = storyFile(
  'Opportunity.csv',
  [
    'Id',
    'IsDeleted',
    'AccountId',
    'RecordTypeId',
    'Name',
    'StageName',
    'Amount',
    'Probability',
    'ExpectedRevenue',
    'CurrencyIsoCode',
    'CloseDate',
    'Type',
    'NextStep',
    'Segment__c',
    'LeadSource',
    'IsClosed',
    'IsWon',
    'ForecastCategory',
    'ForecastCategoryName',
    'HasOpportunityLineItem',
    'OwnerId',
    'ContactId',
    'SyncedQuoteId',
    'ContractId',
    'Loss_Reason__c',
    'CreatedDate',
    'CreatedById',
    'LastModifiedDate',
    'LastModifiedById',
    'LastStageChangeDate',
    'LastActivityDate',
    'PushCount',
  ],
  function* (story, world) {
    for (const deal of story.deals) {
      const first = deal.changes[0];
      const last = deal.changes.at(-1);
      if (!first || !last) continue;
      const { stage, amount, closesOn, category, nextStep } = last.after;
      const { name, probability } = stageAt(stage);
      const moved = deal.changes.findLast((change) => change.before?.stage !== change.after.stage);
      const quoteId = currentQuoteId(deal);
      yield {
        Id: deal.id,
        IsDeleted: 'false',
        AccountId: deal.account.id,
        RecordTypeId: recordTypeId(deal.account.segment),
        Name: deal.name,
        StageName: name,
        Amount: moneyText(amount),
        Probability: String(probability),
        ExpectedRevenue: amount === null ? '' : moneyText(Math.round((amount * probability) / 100)),
        CurrencyIsoCode: deal.currency,
        CloseDate: closesOn === null ? '' : dayText(closesOn),
        Type: TYPE_TEXT[deal.brief.kind],
        NextStep: nextStep,
        Segment__c: deal.account.segment,
        LeadSource: seededRandom(`${deal.key}/lead`).pick([
          'Web',
          'Partner Referral',
          'Trade Show',
          'Phone Inquiry',
          'Other',
        ]),
        IsClosed: String(deal.closedAt !== null),
        IsWon: String(deal.brief.outcome === 'won'),
        ForecastCategory: CATEGORY_TEXT[category].api,
        ForecastCategoryName: CATEGORY_TEXT[category].label,
        HasOpportunityLineItem: String(hasLines(deal)),
        OwnerId: deal.ownerId,
        ContactId: deal.roles.find((role) => role.isPrimary)?.contact.id ?? '',
        SyncedQuoteId: deal.quotes.at(-1)?.isSynced ? quoteId : '',
        ContractId: contractId(deal),
        Loss_Reason__c: deal.lossReason ?? '',
        CreatedDate: instantText(first.at),
        CreatedById: first.byId,
        LastModifiedDate: instantText(last.at),
        LastModifiedById: last.byId,
        LastStageChangeDate: moved ? instantText(moved.at) : '',
        LastActivityDate: lastActivityDay(deal, meanActivities(world)),
        PushCount: String(pushCount(deal)),
      };
    }
  },
);

/** An open renewal points to the agreement it continues; its new one hangs on the quote. */
function contractId(deal: DealStory): string {
  const isOpen = deal.brief.outcome === 'open';
  return isOpen && deal.expiring
    ? expiringContractId(deal)
    : paperContractId(deal) || expiringContractId(deal);
}

/** Lines exist from the proposal on, though not for every deal. */
export function hasLines(deal: DealStory): boolean {
  const last = deal.changes.at(-1)?.after;
  if (!last || last.amount === null || last.amount < 100_000) return false;
  const reached = Math.max(
    ...deal.changes.map((change) => (change.after.stage >= 8 ? 0 : change.after.stage)),
  );
  return reached >= PROPOSAL_STAGE && !seededRandom(`${deal.key}/lines`).chance(0.1);
}

/** Salesforce counts a push when the close date moves to a later month. */
function pushCount(deal: DealStory): number {
  return deal.changes.filter(({ before, after }) => {
    if (!before || before.closesOn === null || after.closesOn === null) return false;
    return dayText(after.closesOn).slice(0, 7) > dayText(before.closesOn).slice(0, 7);
  }).length;
}

/** Now and then later than any activity row, as when a connected tool updates only the date. */
function lastActivityDay(deal: DealStory, mean: number): string {
  const past = planActivities(deal, mean).findLast((activity) => activity.at <= deal.until);
  if (!past) return '';
  const isLater = seededRandom(`${deal.key}/last`).chance(0.02);
  return dayText(isLater ? Math.min(past.at + 3 * DAY_MS, deal.until) : past.at);
}

export function changeId(deal: DealStory, index: number): string {
  return salesforceId('OpportunityHistory', deal.firstNumber + index);
}
