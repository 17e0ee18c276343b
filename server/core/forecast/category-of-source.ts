// Decides a deal's forecast category from what the source says; refuses to call a deal closed that is not won.
import type { Category, CommitmentMaker } from '../vocabulary/category';
import type { Outcome, Phase } from '../vocabulary/phase';

/** Spellings of Salesforce and HubSpot (name and label of each), without case, spaces and underscores. */
const SPELLINGS: Readonly<Record<string, Category>> = {
  omit: 'omitted',
  notforecasted: 'omitted',
  omitted: 'omitted',
  pipeline: 'pipeline',
  bestcase: 'best_case',
  mostlikely: 'most_likely',
  forecast: 'commit',
  commit: 'commit',
  closed: 'closed',
  closedwon: 'closed',
};

/** A stage promises nothing by itself, so no stage leads to commit or most likely. */
const DEFAULT_OF_PHASE: Readonly<Record<Phase, Category>> = {
  discovery: 'pipeline',
  qualification: 'pipeline',
  evaluation: 'pipeline',
  proposal: 'best_case',
  negotiation: 'best_case',
  won: 'closed',
  lost: 'omitted',
  void: 'omitted',
};

/** The category a source's word means; null for a word we do not know, which a person has to map. */
export function readCategory(text: string): Category | null {
  const key = text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '');
  return Object.hasOwn(SPELLINGS, key) ? (SPELLINGS[key] ?? null) : null;
}

export type CategoryDecision = {
  category: Category;
  madeBy: Extract<CommitmentMaker, 'import' | 'stage_default'>;
  /**
   * Where ours differs from the source's word, for the import to count: 'closed_not_won' became omitted,
   * 'closed_but_open' came from the stage, 'won_not_closed' became closed, 'ended_not_omitted' became omitted.
   */
  corrected: 'closed_not_won' | 'closed_but_open' | 'won_not_closed' | 'ended_not_omitted' | null;
};

/** `source` is the category as `readCategory` reads it, null where the source gives none. */
export function decideCategory(source: Category | null, outcome: Outcome, phase: Phase): CategoryDecision {
  if (outcome === 'lost' || outcome === 'void') {
    const corrected =
      source === null || source === 'omitted'
        ? null
        : source === 'closed'
          ? 'closed_not_won'
          : 'ended_not_omitted';
    return { category: 'omitted', madeBy: source === null ? 'stage_default' : 'import', corrected };
  }
  if (outcome === 'won') {
    // Left out on purpose stays left out; any open category of a won deal is only out of date.
    if (source === 'omitted') return { category: 'omitted', madeBy: 'import', corrected: null };
    const isDefault = source === null;
    return {
      category: 'closed',
      madeBy: isDefault ? 'stage_default' : 'import',
      corrected: isDefault || source === 'closed' ? null : 'won_not_closed',
    };
  }
  if (source === null || source === 'closed') {
    const byPhase = DEFAULT_OF_PHASE[phase];
    return {
      category: byPhase === 'closed' || byPhase === 'omitted' ? 'pipeline' : byPhase,
      madeBy: 'stage_default',
      corrected: source === 'closed' ? 'closed_but_open' : null,
    };
  }
  return { category: source, madeBy: 'import', corrected: null };
}
