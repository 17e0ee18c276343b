// What each state of a deal's dollars means, in the order in which the first that applies wins.
import { WORKED_EXAMPLES } from '@/server/core/checklist/worked-examples';
import type { DollarState } from '@/server/core/vocabulary/item';
import { DollarStateMark } from '../../_components/evidence/dollar-state-mark';
import { ExampleCard } from './example-card';
import { HelpSection } from './help-section';
import { Terms } from './terms';

const MEANINGS: readonly [DollarState, string][] = [
  ['contradicted', 'A blocking item is contradicted, or the deal is open and past its close date.'],
  [
    'gap',
    'A blocking item is missing, stale, challenged or not observable; in commit and most likely also not yet knowable.',
  ],
  ['waived', 'All blocking items are met or waived, and at least one is waived.'],
  ['evidenced', 'All blocking items that apply are met, and at least one applies.'],
];

export function DollarStatesHelp() {
  const examples = WORKED_EXAMPLES.filter((example) => example.shows === 'dollar_state');
  return (
    <HelpSection
      id="dollar-states"
      intro="All of a deal’s dollars are in one state: the first of these that applies. Commit and most likely use the whole blocking set whatever the phase; best case and pipeline use the items whose phase was ever reached, so going back hides nothing."
    >
      <Terms
        terms={MEANINGS.map(([state, meaning]) => ({
          key: state,
          term: <DollarStateMark state={state} />,
          meaning,
        }))}
      />
      <div className="grid gap-4 md:grid-cols-2">
        {examples.map((example) => (
          <ExampleCard
            key={example.state}
            example={example}
            subject="One commit deal"
            mark={<DollarStateMark state={example.state} look="chip" />}
          />
        ))}
      </div>
    </HelpSection>
  );
}
