// Forecast categories, from the least promised to the closed; a category is never an outcome.
export const CATEGORIES = ['omitted', 'pipeline', 'best_case', 'most_likely', 'commit', 'closed'] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_LABELS: Record<Category, string> = {
  omitted: 'Omitted',
  pipeline: 'Pipeline',
  best_case: 'Best case',
  most_likely: 'Most likely',
  commit: 'Commit',
  closed: 'Closed',
};

/** Who set a commitment; "promised" is said only of a person's. */
export const COMMITMENT_MAKERS = ['person', 'stage_default', 'automation', 'import'] as const;
export type CommitmentMaker = (typeof COMMITMENT_MAKERS)[number];
