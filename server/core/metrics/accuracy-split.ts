// What the accuracy page splits its metrics by; a part of its address.
export const ACCURACY_SPLITS = ['period', 'category', 'segment', 'evidence'] as const;
export type AccuracySplit = (typeof ACCURACY_SPLITS)[number];

export const readAccuracySplit = (text: unknown): AccuracySplit =>
  ACCURACY_SPLITS.find((split) => split === text) ?? 'period';
