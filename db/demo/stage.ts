// The stages of the simulated CRM with their defaults, in Salesforce's own words.
export const STAGES = [
  { name: 'Prospecting', probability: 10, category: 'pipeline', phase: 0 },
  { name: 'Qualification', probability: 10, category: 'pipeline', phase: 1 },
  { name: 'Needs Analysis', probability: 20, category: 'pipeline', phase: 1 },
  { name: 'Value Proposition', probability: 50, category: 'pipeline', phase: 2 },
  { name: 'Id. Decision Makers', probability: 60, category: 'pipeline', phase: 2 },
  { name: 'Perception Analysis', probability: 70, category: 'best_case', phase: 2 },
  { name: 'Proposal/Price Quote', probability: 75, category: 'best_case', phase: 3 },
  { name: 'Negotiation/Review', probability: 90, category: 'best_case', phase: 4 },
  { name: 'Closed Won', probability: 100, category: 'closed', phase: 5 },
  { name: 'Closed Lost', probability: 0, category: 'omitted', phase: 5 },
] as const;

export type StageName = (typeof STAGES)[number]['name'];
export type DemoCategory = 'omitted' | 'pipeline' | 'best_case' | 'most_likely' | 'commit' | 'closed';

export const PROPOSAL_STAGE = 6;
export const NEGOTIATION_STAGE = 7;
export const WON_STAGE = 8;
export const LOST_STAGE = 9;

/** `api` is ForecastCategory, `label` is ForecastCategoryName. */
export const CATEGORY_TEXT: Record<DemoCategory, { api: string; label: string }> = {
  omitted: { api: 'Omitted', label: 'Omitted' },
  pipeline: { api: 'Pipeline', label: 'Pipeline' },
  best_case: { api: 'BestCase', label: 'Best Case' },
  most_likely: { api: 'MostLikely', label: 'Most Likely' },
  commit: { api: 'Forecast', label: 'Commit' },
  closed: { api: 'Closed', label: 'Closed' },
};

export function stageAt(index: number): (typeof STAGES)[number] {
  const stage = STAGES[index];
  if (!stage) throw new Error(`No stage number ${index}.`);
  return stage;
}
