// What two books are compared by: their amounts, or the amounts weighed by each deal's probability.
export const COMPARISON_MEASURES = ['amount', 'weighted'] as const;
export type ComparisonMeasure = (typeof COMPARISON_MEASURES)[number];

export const MEASURE_WORDS: Record<ComparisonMeasure, string> = {
  amount: 'Amount as in the source',
  weighted: "Amount × the source's probability, or its phase's where it gives none",
};
