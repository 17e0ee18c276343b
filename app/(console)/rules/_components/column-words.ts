// Who a column of the matrix stands for, in words.
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import type { MatrixColumn } from './rules-address';

export const COLUMN_LABELS: Record<MatrixColumn, string> = {
  ...ROLE_LABELS,
  agent: 'Agent',
  worker: 'Worker',
  command: 'Command line',
};

/** "A rep", as a sentence starts. */
export const COLUMN_SUBJECTS: Record<MatrixColumn, string> = {
  rep: 'A rep',
  manager: 'A manager',
  leader: 'A sales leader',
  finance: 'Finance',
  revops_admin: 'A revops admin',
  auditor: 'An auditor',
  agent: 'An agent',
  worker: 'The worker',
  command: 'The command line',
};

export const NOUN_LABELS: Record<string, string> = {
  draft: 'Drafts',
  decision: 'Drafts',
  commitment: 'Commitments',
  item: 'Checklist',
  flag: 'Flags',
  ruling: 'Answers',
  fact: 'Evidence',
  evidence: 'Evidence',
  deal: 'Inbox',
  call: 'Forecast calls',
  adjustment: 'Forecast calls',
  snapshot: 'Snapshots',
  workspace: 'Workspace',
  source: 'Sources and imports',
  import: 'Sources and imports',
  seat: 'People',
  rates: 'Rates and quotas',
  quota: 'Rates and quotas',
  policy: 'Rules',
  rules: 'Rules',
  summary: 'Generated',
  account: 'Enrichment',
  opportunity: 'Draft opportunities',
  message: 'Messages to customers',
};
