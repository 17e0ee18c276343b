// What a field of a deal is called in a dry run.
const LABELS: Record<string, string> = {
  amount: 'Amount',
  currency: 'Currency',
  category: 'Category',
  stage: 'Stage',
  closes_on: 'Close date',
  owner: 'Owner',
  next_step: 'Next step',
  probability: 'Probability',
  outcome: 'Outcome',
  name: 'Name',
};

export const dealFieldLabel = (field: string): string => LABELS[field] ?? field.replaceAll('_', ' ');
