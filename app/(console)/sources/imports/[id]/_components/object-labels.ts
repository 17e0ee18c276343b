// What the objects of an import and their fields are called on the mapping page.
import type { ObjectName } from './mapping';

export const OBJECT_LABELS: Record<ObjectName, string> = {
  opportunity: 'Deals',
  account: 'Accounts',
  contact: 'Contacts',
  user: 'People',
  role: 'Teams',
  line: 'Deal lines',
  contact_role: 'Contact roles',
  stage_history: 'Stage history',
  field_history: 'Field history',
  activity: 'Activities of any kind',
  task: 'Tasks',
  meeting: 'Meetings',
  meeting_guest: 'Meeting guests',
  mail: 'Mails',
  mail_person: 'People on mails',
  quote: 'Quotes',
  contract: 'Contracts',
  order: 'Orders',
  pipeline_stage: 'Stages of pipelines',
  record_link: 'Links between records',
  deal_merge: 'Merged deals',
  property_history: 'History of properties',
  record_type: 'Record types',
};

const SPECIAL: Record<string, string> = {
  id: 'Id',
  closesOn: 'Close date',
  isWon: 'Is won',
  category: 'Forecast category',
  body: 'Text (read in memory, never kept)',
  description: 'Description (read in memory, never kept)',
  subject: 'Subject (read in memory)',
};

/** 'ownerEmail' → 'Owner email'. */
export function fieldLabel(field: string): string {
  const words = field.replace(/([A-Z])/g, ' $1').toLowerCase();
  return SPECIAL[field] ?? words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a file was read as: our own word for a mapped table, the source's own name for a recognised one. */
export function objectLabel(object: string | null): string {
  const ours = Object.entries(OBJECT_LABELS).find(([name]) => name === object);
  return ours?.[1] ?? object ?? '';
}
