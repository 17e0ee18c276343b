// What each forecast category promises, and which of them each roll-up adds.
import { CATEGORIES, CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { HelpSection } from './help-section';
import { Terms } from './terms';

const MEANINGS: Record<Category, string> = {
  omitted: 'Excluded; lost or void.',
  pipeline: 'Open, no promise this period.',
  best_case: 'Closes if things go right.',
  most_likely: 'Between best case and commit; optional.',
  commit: 'Promised.',
  closed: 'Won in the period. Closed and not won is omitted, whatever the source says.',
};

export function CategoriesHelp() {
  return (
    <HelpSection
      id="categories"
      intro="Commit forecast = commit + closed. Most-likely forecast adds most likely, best-case forecast adds best case. Open pipeline = pipeline + best case + most likely + commit. A category that comes from the stage, because the source has none, is marked so."
    >
      <Terms
        terms={[...CATEGORIES].reverse().map((category) => ({
          key: category,
          term: CATEGORY_LABELS[category],
          meaning: MEANINGS[category],
        }))}
      />
    </HelpSection>
  );
}
