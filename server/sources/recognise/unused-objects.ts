// Objects that an export often holds and that we do not use yet, each with what leaving it out means for the numbers.
export type UnusedObject = { api: string; signature: readonly string[]; consequence: string };

const NO_EFFECT = 'It changes no number here.';

export const UNUSED_OBJECTS: readonly UnusedObject[] = [
  {
    api: 'data plan',
    signature: ['sobject', 'files'],
    consequence: 'A plan says in which order a data tree is loaded; the order is found without it.',
  },
  {
    api: 'HubSpot owner team',
    signature: ['owner_id', 'team_id'],
    consequence: 'Teams of HubSpot are not used: owners stand in no team until an admin places them.',
  },
  {
    api: 'HubSpot mail event',
    signature: ['recipient', 'email_campaign_id'],
    consequence: 'Marketing mail is no evidence for a deal.',
  },
  {
    api: 'HubSpot property history',
    signature: ['company_id', 'name', 'timestamp', 'value'],
    consequence: 'Only the history of deals is used.',
  },
  {
    api: 'HubSpot property history',
    signature: ['contact_id', 'name', 'timestamp', 'value'],
    consequence: 'Only the history of deals is used.',
  },
  {
    api: 'HubSpot pipeline',
    signature: ['pipeline_id', 'label', 'display_order', 'active', '_fivetran_deleted'],
    consequence: 'All pipelines are one: only their stages are used.',
  },
  {
    api: 'OpportunitySplit',
    signature: ['OpportunityId', 'SplitPercentage'],
    consequence: 'Splits are not used: team totals are by the owner of the deal.',
  },
  {
    api: 'OpportunityTeamMember',
    signature: ['OpportunityId', 'UserId', 'TeamMemberRole'],
    consequence: 'Deal teams are not used: a deal is seen by its owner and the managers above.',
  },
  {
    api: 'Lead',
    signature: ['Company', 'Status', 'LastName'],
    consequence: 'Leads are not deals: they are in no total.',
  },
  {
    api: 'QuoteLineItem',
    signature: ['QuoteId', 'UnitPrice'],
    consequence: 'Quotes are compared by their totals, not line by line.',
  },
  {
    api: 'OrderItem',
    signature: ['OrderId', 'UnitPrice'],
    consequence: 'Orders are compared by their totals, not line by line.',
  },
  {
    api: 'OrderItem',
    signature: ['OrderId', 'Quantity'],
    consequence: 'Orders are compared by their totals.',
  },
  {
    api: 'Product2',
    signature: ['ProductCode', 'Family'],
    consequence: 'Products are named by the lines of deals; the list itself is not used.',
  },
  {
    api: 'PricebookEntry',
    signature: ['Pricebook2Id', 'Product2Id'],
    consequence: 'List prices are not compared with amounts.',
  },
  { api: 'Pricebook2', signature: ['IsStandard'], consequence: 'List prices are not compared with amounts.' },
  {
    api: 'Campaign',
    signature: ['BudgetedCost', 'ExpectedResponse'],
    consequence: 'Campaigns are not used: no total is by campaign.',
  },
  {
    api: 'CampaignMember',
    signature: ['CampaignId', 'HasResponded'],
    consequence: 'Campaigns are not used: no total is by campaign.',
  },
  {
    api: 'DatedConversionRate',
    signature: ['IsoCode', 'ConversionRate', 'StartDate'],
    consequence: 'Rates of the CRM are not used: sums stay per currency until finance gives plan rates.',
  },
  {
    api: 'CurrencyType',
    signature: ['IsoCode', 'ConversionRate'],
    consequence: 'Rates of the CRM are not used: sums stay per currency until finance gives plan rates.',
  },
  {
    api: 'ForecastingQuota',
    signature: ['QuotaAmount'],
    consequence: 'Quotas are not used: pipeline coverage is not computed.',
  },
  {
    api: 'ForecastingItem',
    signature: ['ForecastCategoryName', 'ForecastAmount'],
    consequence: 'The forecast of the CRM is not used: totals are computed from the deals.',
  },
  {
    api: 'Territory2',
    signature: ['Territory2TypeId'],
    consequence: 'Territories are not used: team totals follow the role tree.',
  },
  {
    api: 'UserTerritory2Association',
    signature: ['Territory2Id', 'UserId'],
    consequence: 'Territories are not used: team totals follow the role tree.',
  },
  { api: 'Case', signature: ['CaseNumber'], consequence: 'Service cases are no evidence for a deal.' },
  { api: 'Group', signature: ['DeveloperName', 'DoesSendEmailToMembers'], consequence: NO_EFFECT },
  { api: 'Profile', signature: ['UserLicenseId'], consequence: NO_EFFECT },
  {
    api: 'ContentVersion',
    signature: ['ContentDocumentId'],
    consequence: 'Files are not read: no document counts as evidence.',
  },
  {
    api: 'Note',
    signature: ['ParentId', 'Body', 'Title'],
    consequence: 'Notes are not read: nothing in them counts as evidence.',
  },
  {
    api: 'FeedItem',
    signature: ['ParentId', 'Body'],
    consequence: 'Feed posts are not read: nothing in them counts as evidence.',
  },
];

/** Names of standard objects that a file may carry as its own name. */
export const KNOWN_UNUSED_NAMES = new Set([
  ...UNUSED_OBJECTS.map((each) => each.api),
  'AccountTeamMember',
  'AccountContactRelation',
  'Asset',
  'Attachment',
  'ContentDocument',
  'ContentDocumentLink',
  'ContractContactRole',
  'GroupMember',
  'OpportunityCompetitor',
  'OpportunityPartner',
  'Partner',
  'PermissionSet',
  'TaskRelation',
]);
