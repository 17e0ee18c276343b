// HubSpot's calls, mails, meetings, tasks and notes, and the tables that join them to deals; all three spellings.
import { always, anyOf, first, type KnownTable } from './known-table';

const ID = ['Record ID', 'engagement_id', 'hs_object_id', 'id'];
const NEEDS_ID = 'Record ID|engagement_id|hs_object_id|id';
const AROUND = {
  opportunityId: first('Associated Deal IDs', 'associations.deals.results'),
  contactId: first('Associated Contact IDs', 'associations.contacts.results'),
  accountId: first(
    'Associated Company IDs (Primary)',
    'Associated Company IDs',
    'associations.companies.results',
  ),
  ownerId: ['hubspot_owner_id', 'owner_id'],
  ownerName: ['Activity assigned to', 'Assigned to'],
  isDeleted: anyOf('_fivetran_deleted', 'archived'),
} as const;
const WRITTEN_AT = ['hs_createdate', 'Create date'];
const AT = ['hs_timestamp', 'Activity date', 'timestamp'];

export const HUBSPOT_ACTIVITIES: readonly KnownTable[] = [
  {
    api: 'HubSpot engagement link',
    object: 'record_link',
    needs: ['engagement_id', 'deal_id|contact_id|company_id'],
    isDistinct: true,
    columns: {
      id: { template: '{engagement_id}|{deal_id|contact_id|company_id}' },
      activityId: ['engagement_id'],
      opportunityId: ['deal_id'],
      contactId: ['contact_id'],
      accountId: ['company_id'],
    },
  },
  {
    api: 'HubSpot mail',
    object: 'mail',
    needs: [
      NEEDS_ID,
      'hs_email_subject|Email subject',
      'hs_email_from_email|Email from address|Email sender email',
    ],
    columns: {
      id: ID,
      relatedToId: AROUND.opportunityId,
      accountId: AROUND.accountId,
      from: ['hs_email_from_email', 'Email from address', 'Email sender email'],
      to: ['hs_email_to_email', 'Email to address', 'Email recipient email'],
      cc: ['hs_email_cc_email'],
      subject: ['hs_email_subject', 'Email subject'],
      body: ['hs_email_text', 'Email body'],
      htmlBody: ['hs_email_html'],
      sentAt: AT,
      createdAt: WRITTEN_AT,
      isDeleted: AROUND.isDeleted,
    },
  },
  {
    api: 'HubSpot mail',
    object: 'activity',
    needs: [NEEDS_ID, 'hs_email_subject|Email subject'],
    columns: {
      ...AROUND,
      id: ID,
      kind: always('EMAIL'),
      subject: ['hs_email_subject', 'Email subject'],
      body: ['hs_email_text', 'Email body'],
      at: AT,
      createdAt: WRITTEN_AT,
    },
  },
  {
    api: 'HubSpot meeting',
    object: 'meeting',
    needs: [NEEDS_ID, 'hs_meeting_start_time|Meeting start time|start_time'],
    needsOneOf: ['hs_meeting_title', 'Meeting name', 'meeting_outcome', 'hs_meeting_outcome'],
    columns: {
      id: ID,
      whatId: AROUND.opportunityId,
      whoId: AROUND.contactId,
      accountId: AROUND.accountId,
      ownerId: AROUND.ownerId,
      ownerName: AROUND.ownerName,
      subject: ['hs_meeting_title', 'Meeting name', 'title'],
      body: ['hs_meeting_body', 'Meeting description', 'body'],
      startsAt: ['hs_meeting_start_time', 'Meeting start time', 'start_time'],
      endsAt: ['hs_meeting_end_time', 'Meeting end time', 'end_time'],
      createdAt: WRITTEN_AT,
      isDeleted: AROUND.isDeleted,
    },
  },
  {
    api: 'HubSpot task',
    object: 'activity',
    needs: [NEEDS_ID, 'hs_task_subject|Task title|hs_task_type', 'hs_timestamp|Due date'],
    columns: {
      ...AROUND,
      id: ID,
      kind: always('TASK'),
      subject: ['hs_task_subject', 'Task title'],
      body: ['hs_task_body', 'Task notes'],
      status: ['hs_task_status', 'Task status', 'status'],
      dueOn: ['Due date', 'hs_timestamp'],
      at: ['hs_task_completion_date', 'Completed at'],
      createdAt: WRITTEN_AT,
    },
  },
  {
    api: 'HubSpot note',
    object: 'activity',
    needs: [NEEDS_ID, 'hs_note_body|Note body'],
    columns: {
      ...AROUND,
      id: ID,
      kind: always('NOTE'),
      body: ['hs_note_body', 'Note body'],
      at: AT,
      createdAt: WRITTEN_AT,
    },
  },
  {
    api: 'HubSpot call',
    object: 'activity',
    needs: [NEEDS_ID, 'hs_timestamp|Activity date'],
    needsOneOf: ['hs_call_title', 'Call title', 'hs_call_duration', 'hs_call_direction', 'Call duration'],
    columns: {
      ...AROUND,
      id: ID,
      kind: always('CALL'),
      subject: ['hs_call_title', 'Call title'],
      body: ['hs_call_body', 'Call notes'],
      at: AT,
      createdAt: WRITTEN_AT,
    },
  },
  {
    api: 'HubSpot engagement',
    object: 'activity',
    needs: ['engagement_id', 'type', 'hs_timestamp'],
    columns: { ...AROUND, id: ID, kind: ['type'], at: AT, createdAt: WRITTEN_AT },
  },
];
