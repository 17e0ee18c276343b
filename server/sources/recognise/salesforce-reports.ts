// Salesforce's reports on opportunities as people export them: labels instead of API names, and lines under the rows.
import type { KnownTable } from './known-table';

const OPPORTUNITIES: KnownTable = {
  api: 'Opportunity report',
  object: 'opportunity',
  needs: ['Opportunity ID', 'Stage', 'Close Date'],
  needsOneOf: ['Opportunity Name', 'Opportunity Owner', 'Account Name'],
  not: ['StageName', 'Deal Name'],
  hasFooter: true,
  columns: {
    id: ['Opportunity ID'],
    name: ['Opportunity Name'],
    accountId: ['Account ID'],
    accountName: ['Account Name'],
    ownerId: ['Owner ID', 'Opportunity Owner ID'],
    ownerName: ['Opportunity Owner'],
    ownerEmail: ['Opportunity Owner: Email', 'Opportunity Owner Email'],
    amount: ['Amount'],
    currency: ['Amount Currency', 'Opportunity Currency', 'Currency'],
    closesOn: ['Close Date'],
    stage: ['Stage'],
    category: ['Forecast Category'],
    probability: ['Probability (%)', 'Probability'],
    isClosed: ['Closed'],
    isWon: ['Won'],
    dealType: ['Type', 'Opportunity Record Type'],
    segment: ['Segment'],
    nextStep: ['Next Step'],
    lossReason: ['Loss Reason', 'Closed Lost Reason'],
    createdAt: ['Created Date'],
    lastActivityOn: ['Last Activity'],
    stageEnteredAt: ['Last Stage Change Date'],
  },
  parts: [
    {
      object: 'account',
      columns: {
        id: ['Account ID', 'Account Name'],
        name: ['Account Name'],
        industry: ['Industry'],
        website: ['Website'],
      },
    },
    {
      object: 'user',
      columns: {
        id: ['Owner ID', 'Opportunity Owner ID', 'Opportunity Owner'],
        name: ['Opportunity Owner'],
        email: ['Opportunity Owner: Email', 'Opportunity Owner Email'],
        title: ['Owner Role'],
      },
    },
  ],
};

export const SALESFORCE_REPORTS: readonly KnownTable[] = [
  {
    // Run in one currency: the amounts that are converted into it are the only ones.
    ...OPPORTUNITIES,
    needs: [...OPPORTUNITIES.needs, 'Amount (converted)'],
    not: ['StageName', 'Deal Name', 'Amount'],
    columns: {
      ...OPPORTUNITIES.columns,
      amount: ['Amount (converted)'],
      currency: ['Amount (converted) Currency', 'Currency'],
    },
  },
  OPPORTUNITIES,
  {
    api: 'Opportunity history report',
    object: 'stage_history',
    needs: ['Opportunity ID', 'To Stage', 'Last Modified|Last Modified Date'],
    hasFooter: true,
    isDistinct: true,
    columns: {
      id: { template: '{Opportunity ID}|{Last Modified|Last Modified Date}|{To Stage}' },
      opportunityId: ['Opportunity ID'],
      createdAt: ['Last Modified Date', 'Last Modified'],
      stage: ['To Stage'],
      amount: ['Amount'],
      closesOn: ['Close Date'],
      category: ['Forecast Category'],
    },
  },
];
