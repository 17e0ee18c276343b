// How a promise is spelled in the CRM's own import file: its column, and its value as that system takes it.
import type { CommitmentField } from '../vocabulary/commitment-field';

export const CHANGE_FILES = ['salesforce', 'hubspot'] as const;
export type ChangeFile = (typeof CHANGE_FILES)[number];

const COLUMNS: Record<ChangeFile, Record<CommitmentField, string> & { id: string; name: string }> = {
  salesforce: {
    id: 'Id',
    name: 'Opportunity name (not loaded)',
    amount: 'Amount',
    closes_on: 'CloseDate',
    category: 'ForecastCategoryName',
    stage: 'StageName',
    next_step: 'NextStep',
  },
  hubspot: {
    id: 'Record ID',
    name: 'Deal name (not loaded)',
    amount: 'Amount',
    closes_on: 'Close date',
    category: 'Forecast category',
    stage: 'Deal stage',
    next_step: 'Next step',
  },
};

const SALESFORCE_CATEGORIES: Record<string, string> = {
  omitted: 'Omitted',
  pipeline: 'Pipeline',
  best_case: 'Best Case',
  most_likely: 'Most Likely',
  commit: 'Commit',
  closed: 'Closed',
};

export function crmColumn(file: ChangeFile, field: CommitmentField | 'id' | 'name'): string {
  return COLUMNS[file][field];
}

export function crmValue(file: ChangeFile, field: CommitmentField, value: string): string {
  if (field !== 'category') return value;
  return file === 'salesforce'
    ? (SALESFORCE_CATEGORIES[value] ?? value)
    : value.replace('omitted', 'omit').toUpperCase();
}
