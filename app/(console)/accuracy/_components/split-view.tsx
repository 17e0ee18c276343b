// The metrics by what was chosen; a metric that has no such split says in words why.
import type { AccuracySplit } from '@/server/core/metrics/accuracy-split';
import type { StartAfter } from '@/server/core/metrics/start-after';
import { CATEGORIES, CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { DOLLAR_STATES } from '@/server/core/vocabulary/item';
import { DOLLAR_STATE_LOOKS } from '../../_components/evidence/item-state-look';
import type { Accuracy } from './accuracy-answers';
import { booksWords } from './books-words';
import { CalledTable } from './called-table';
import { CohortTable } from './cohort-table';
import { NotSplit } from './not-split';
import { PacedTable } from './paced-table';
import { PacingSection } from './pacing-section';
import { PeriodTable } from './period-table';

type Shown = { accuracy: Accuracy; after: StartAfter; today: string; timeZone: string };

const categoryLabel = (key: string) =>
  CATEGORY_LABELS[CATEGORIES.find((category) => category === key) ?? 'pipeline'];
const segmentLabel = (key: string) => key || 'No segment';
const stateLabel = (key: string) => {
  const state = DOLLAR_STATES.find((each) => each === key);
  return state ? DOLLAR_STATE_LOOKS[state].word : 'No state';
};

export function SplitView({ by, ...shown }: Shown & { by: AccuracySplit }) {
  const { accuracy } = shown;
  const { together, currency } = accuracy;
  const books = booksWords(accuracy.periods);
  const paced = { lines: accuracy.pacing, currency };
  if (by === 'period')
    return (
      <>
        <PeriodTable {...shown} />
        <PacingSection {...paced} />
      </>
    );
  if (by === 'category')
    return (
      <>
        <CalledTable accuracy={accuracy} today={shown.today} />
        <CohortTable
          title="Won and slipped by category at the start"
          hint={`Deals in each category at the start; of commit, the share that was won is commit conversion · ${books}`}
          first="Category"
          won="Won in the period"
          rows={together.byCategory}
          labelOf={categoryLabel}
          whole={{ slip: together.slip, conversion: null }}
          currency={currency}
        />
        <NotSplit title="Pacing">
          Pacing counts what is closed, and that is one category: it has no split by category.
        </NotSplit>
      </>
    );
  const cohorts = { whole: { slip: together.slip, conversion: together.commit }, currency };
  const hint = `Slip of every open deal at the start, conversion of those in commit · ${books}`;
  if (by === 'segment')
    return (
      <>
        <CohortTable
          title="Commit conversion and slip by segment"
          hint={hint}
          first="Segment"
          won="Commit won"
          rows={together.bySegment}
          labelOf={segmentLabel}
          {...cohorts}
        />
        <PacedTable
          title="Pacing by segment, as known now"
          first="Segment"
          rows={accuracy.pacingBySegment}
          labelOf={segmentLabel}
          {...paced}
        />
        <NotSplit title="Accuracy and bias">
          A call is made for a team and a category, never for a segment: there is no forecast of a segment
          that could be held against what it won.
        </NotSplit>
      </>
    );
  return (
    <>
      <CohortTable
        title="Commits by the evidence they had"
        hint={`By the state at the start · ${hint}`}
        first="Evidence"
        won="Commit won"
        rows={together.byEvidence}
        labelOf={stateLabel}
        {...cohorts}
      />
      <PacedTable
        title="Pacing by closing evidence, as known now"
        first="Evidence"
        hint="Won deals by what their closing checklist says today: signature, amount and booking"
        rows={accuracy.pacingByEvidence}
        labelOf={stateLabel}
        {...paced}
      />
      <NotSplit title="Accuracy and bias">
        A call is one number for a team and a category: nobody calls evidenced dollars by themselves, so none
        can be held against what was won.
      </NotSplit>
    </>
  );
}
