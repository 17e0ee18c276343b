// HubSpot's deals, their history, people and companies: by the labels of its exports, its property names and its warehouse tables.
import { always, anyOf, first, type KnownTable } from './known-table';

const DELETED = anyOf('is_deleted', '_fivetran_deleted', 'archived');
/** Properties of the record that survived, with the ids of the others in it. */
const MERGED_IDS = [
  'hs_merged_object_ids',
  'Merged object IDs',
  'Merged Record IDs',
  'Merged Deal IDs',
  'Merged Company IDs',
  'Merged Contact IDs',
];
const COMPANY_NAMES = [
  'Associated Company (Primary)',
  'Associated Company Names (Primary)',
  'Primary Associated Company',
  'Associated Company',
  'Associated Company Names',
];
const OWNER = ['hubspot_owner_id', 'owner_id'];
/** Of a list of companies nobody says which one the deal is of, so the primary one comes first. */
const COMPANY_IDS = first(
  'Associated Company IDs (Primary)',
  'Primary Associated Company ID',
  'Associated Company IDs',
  'associations.companies.results',
  'associatedcompanyid',
);

/** Most specific first. */
export const HUBSPOT_TABLES: readonly KnownTable[] = [
  {
    api: 'HubSpot deal property history',
    object: 'property_history',
    needs: [
      'deal_id|Object ID|Record ID|Deal ID',
      'name|Property|Property name',
      'value|Property value',
      'timestamp|Changed on|Updated at|Date changed',
    ],
    not: ['dealname', 'dealstage', 'email', 'contact_id', 'company_id'],
    isDistinct: true,
    columns: {
      id: {
        template:
          '{deal_id|Object ID|Record ID|Deal ID}|{name|Property|Property name}|{timestamp|Changed on|Updated at|Date changed}',
      },
      opportunityId: ['deal_id', 'Object ID', 'Record ID', 'Deal ID'],
      createdById: ['updated_by_user_id', 'Changed by ID'],
      createdAt: ['timestamp', 'Changed on', 'Updated at', 'Date changed'],
      field: ['name', 'Property', 'Property name'],
      value: ['value', 'Property value'],
      isDeleted: DELETED,
    },
  },
  {
    api: 'HubSpot deal stages',
    object: 'property_history',
    needs: ['deal_id', 'value', 'date_entered'],
    isDistinct: true,
    columns: {
      id: { template: '{deal_id}|{value}|{date_entered}' },
      opportunityId: ['deal_id'],
      createdAt: ['date_entered'],
      field: always('dealstage'),
      value: ['value'],
    },
  },
  {
    api: 'HubSpot deal',
    object: 'opportunity',
    needs: ['Record ID|deal_id|hs_object_id|Deal ID|id', 'dealname', 'dealstage|deal_pipeline_stage_id'],
    // Any CRM may have deals with names and stages: one of these is HubSpot's own.
    needsOneOf: [
      'Record ID',
      'hs_object_id',
      'hubspot_owner_id',
      'deal_pipeline_stage_id',
      'property_dealname',
      'hs_deal_stage_probability',
    ],
    columns: {
      id: ['Record ID', 'deal_id', 'hs_object_id', 'Deal ID', 'id'],
      name: ['dealname'],
      accountId: COMPANY_IDS,
      accountName: COMPANY_NAMES,
      contactId: first('Associated Contact IDs', 'associations.contacts.results'),
      ownerId: OWNER,
      ownerName: ['Deal owner'],
      amount: ['amount'],
      currency: ['deal_currency_code', 'Currency'],
      closesOn: ['closedate'],
      stage: ['deal_pipeline_stage_id', 'dealstage'],
      category: ['hs_manual_forecast_category', 'hs_forecast_category', 'Forecast category'],
      probability: ['hs_deal_stage_probability', 'Deal probability', 'Forecast probability'],
      isClosed: ['hs_is_closed', 'Is Deal Closed?', 'Is Closed'],
      isWon: ['hs_is_closed_won', 'Is Closed Won'],
      dealType: ['dealtype'],
      nextStep: ['hs_next_step', 'Next step'],
      lossReason: ['closed_lost_reason'],
      createdAt: ['createdate'],
      lastActivityOn: ['notes_last_contacted', 'Last Contacted', 'Last Activity Date', 'notes_last_updated'],
      mergedFrom: MERGED_IDS,
      isDeleted: DELETED,
    },
    parts: [
      { object: 'user', columns: { id: [...OWNER, 'Deal owner'], name: ['Deal owner'] } },
      {
        object: 'account',
        columns: { id: COMPANY_IDS, name: COMPANY_NAMES },
      },
    ],
  },
  {
    api: 'HubSpot pipeline stage',
    object: 'pipeline_stage',
    needs: ['stage_id|id', 'label', 'probability|metadata.probability'],
    columns: {
      id: ['stage_id', 'id'],
      name: ['label'],
      probability: ['probability', 'metadata.probability'],
      isClosed: ['is_closed', 'metadata.isClosed'],
      isWon: ['closed_won'],
      isDeleted: DELETED,
    },
  },
  {
    api: 'HubSpot merged deal',
    object: 'deal_merge',
    needs: ['deal_id', 'merged_deal_id'],
    not: ['dealname'],
    isDistinct: true,
    columns: {
      id: { template: '{deal_id}|{merged_deal_id}' },
      opportunityId: ['deal_id'],
      mergedFrom: ['merged_deal_id'],
    },
  },
  {
    api: 'HubSpot deal company',
    object: 'record_link',
    needs: ['deal_id', 'company_id'],
    not: ['dealname', 'engagement_id'],
    isDistinct: true,
    columns: {
      id: { template: '{deal_id}|{company_id}' },
      opportunityId: ['deal_id'],
      accountId: ['company_id'],
    },
  },
  {
    api: 'HubSpot deal contact',
    object: 'contact_role',
    needs: ['deal_id', 'contact_id'],
    not: ['dealname', 'engagement_id'],
    isDistinct: true,
    columns: {
      id: { template: '{deal_id}|{contact_id}' },
      opportunityId: ['deal_id'],
      contactId: ['contact_id'],
    },
  },
  {
    api: 'HubSpot owner',
    object: 'user',
    needs: ['owner_id|id', 'email', 'first_name|firstName', 'last_name|lastName'],
    needsOneOf: ['owner_id', 'userId', 'userIdIncludingInactive', 'active_user_id'],
    not: ['lifecyclestage', 'hs_object_id', 'dealname'],
    columns: {
      id: ['owner_id', 'id'],
      firstName: ['first_name', 'firstName'],
      lastName: ['last_name', 'lastName'],
      email: ['email'],
    },
  },
  {
    api: 'HubSpot contact',
    object: 'contact',
    needs: ['Record ID|hs_object_id|id|Contact ID', 'email', 'firstname', 'lastname'],
    needsOneOf: ['Record ID', 'hs_object_id', 'property_email', 'lifecyclestage', 'Contact ID'],
    columns: {
      id: ['Record ID', 'hs_object_id', 'id', 'Contact ID'],
      accountId: COMPANY_IDS,
      firstName: ['firstname'],
      lastName: ['lastname'],
      email: ['email'],
      title: ['jobtitle'],
      mergedFrom: MERGED_IDS,
      isDeleted: DELETED,
    },
  },
  {
    api: 'HubSpot company',
    object: 'account',
    needs: ['Record ID|hs_object_id|id|Company ID', 'Company name|name'],
    needsOneOf: ['Company Domain Name', 'property_name', 'hs_object_id', 'Record ID'],
    not: ['dealname', 'lastname', 'StageName', 'ParentId', 'BillingCity', 'engagement_id'],
    columns: {
      id: ['Record ID', 'hs_object_id', 'id', 'Company ID'],
      name: ['Company name', 'name'],
      website: ['Company Domain Name', 'domain', 'website'],
      industry: ['industry'],
      employees: ['numberofemployees', 'Number of Employees'],
      parentId: ['hs_parent_company_id', 'Parent Company ID'],
      mergedFrom: MERGED_IDS,
      isDeleted: DELETED,
    },
  },
];
