// Decides the category a deal stood in at a past moment: what its history tells of it, under the same rules as an import's.
import type { Category, CommitmentMaker } from '../vocabulary/category';
import type { Phase } from '../vocabulary/phase';
import { decideCategory } from './category-of-source';

export type CategoryRecords = {
  /** What the history tells of that moment: null where it was blank, undefined where no history tells of categories. */
  told: Category | null | undefined;
  /** What the deal's record shows today. */
  shown: { category: Category; madeBy: CommitmentMaker; phase: Phase };
  /** Where it stood at the moment. */
  phase: Phase;
};

/** A category that follows from how a deal stands today says nothing of the days when it stood elsewhere. */
export function categoryThen({ told, shown, phase }: CategoryRecords): Category {
  if (told === undefined && shown.phase === phase) return shown.category;
  const isOwnWord = shown.madeBy !== 'stage_default' && outcomeOf(shown.phase) === 'open';
  const source = told === undefined ? (isOwnWord ? shown.category : null) : told;
  return decideCategory(source, outcomeOf(phase), phase).category;
}

const outcomeOf = (phase: Phase) =>
  phase === 'won' || phase === 'lost' || phase === 'void' ? phase : ('open' as const);
