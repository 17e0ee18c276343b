// What each state of a checklist item means, and one worked example of each.
import { WORKED_EXAMPLES } from '@/server/core/checklist/worked-examples';
import { ITEM_LABELS, ITEM_STATES, type ItemState } from '@/server/core/vocabulary/item';
import { ItemStateMark } from '../../_components/evidence/item-state-mark';
import { ExampleCard } from './example-card';
import { HelpSection } from './help-section';
import { Terms } from './terms';

const MEANINGS: Record<ItemState, string> = {
  met: 'Evidence strong enough and fresh enough is on record.',
  stale: 'It was met, and the evidence is older than it counts.',
  challenged:
    'An unconfirmed signal says otherwise. The owner confirms or disputes it; after some working days (five, unless an admin sets another number) the manager may.',
  contradicted:
    'A record newer than the newest supporting one, or a confirmed challenge, says otherwise. Only a newer record of equal or higher strength clears it.',
  missing: 'A source could show it, and nothing does.',
  not_observable:
    'No source of this workspace has ever delivered a record that could satisfy it: a gap of the system, not of the rep. It is in no inbox.',
  not_yet_knowable:
    'The phase that asks for it is not reached, or a person said so with a day to look again: at most twice an item, within 30 days.',
  waived:
    'Excused with a reason by a second person: for 30 days at most, never past the period’s end, two a deal. A contradicted item cannot be waived.',
};

export function ItemStatesHelp() {
  const examples = WORKED_EXAMPLES.filter((example) => example.shows === 'item_state');
  return (
    <HelpSection
      id="item-states"
      intro="Each item of a deal’s checklist is in exactly one of eight states, with the reason and the records beside it. The examples are all told of Tuesday, 5 May 2026; a test holds them true."
    >
      <Terms
        terms={ITEM_STATES.map((state) => ({
          key: state,
          term: <ItemStateMark state={state} />,
          meaning: MEANINGS[state],
        }))}
      />
      <div className="grid gap-4 md:grid-cols-2">
        {examples.map((example) => (
          <ExampleCard
            key={example.state}
            example={example}
            subject={ITEM_LABELS[example.itemKey]}
            mark={<ItemStateMark state={example.state} look="chip" />}
          />
        ))}
      </div>
    </HelpSection>
  );
}
