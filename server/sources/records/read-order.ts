// In which order the tables of an import are read, so that every row finds what it refers to.
import type { ObjectName } from './object-fields';

/** What others refer to comes first. */
export const READ_ORDER: readonly ObjectName[] = [
  'record_type',
  'pipeline_stage',
  'record_link',
  'role',
  'user',
  'account',
  'contact',
  'opportunity',
  'contact_role',
  'line',
  'deal_merge',
  'contract',
  'quote',
  'order',
  'stage_history',
  'field_history',
  'property_history',
  'mail_person',
  'mail',
  'meeting_guest',
  'meeting',
  'task',
  'activity',
];
