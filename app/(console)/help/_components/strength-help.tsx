// How strong a record is: what the buyer did counts for more than what our own side wrote down.
import type { Strength } from '@/server/core/vocabulary/fact';
import { HelpSection } from './help-section';
import { Terms } from './terms';

const MEANINGS: readonly [Strength, string][] = [
  [4, 'A document signed by the counterparty.'],
  [3, 'The buyer’s own action or document.'],
  [
    2,
    'Two-way or inbound from a buyer: a mail that is no automatic reply, bounce, receipt or list; a past meeting, not cancelled, that a buyer accepted.',
  ],
  [
    1,
    'A record of our own side: a logged call, a task, an event nobody accepted, a contact role, a last-activity date.',
  ],
  [0, 'What a person said. A link attached by hand starts here.'],
];

export function StrengthHelp() {
  return (
    <HelpSection
      id="strength"
      intro="A link attached by hand rises to 2, or to 3 for a signed document, when a second person has opened it and said what they saw; never the owner, never whoever attached it. A signal is capped by its author’s side: buyer 2, seller 1, machine 0. Partner and unknown are sides of their own and never count as the buyer."
    >
      <Terms
        terms={MEANINGS.map(([strength, meaning]) => ({
          key: String(strength),
          term: <span className="tabular-nums">Strength {strength}</span>,
          meaning,
        }))}
      />
    </HelpSection>
  );
}
