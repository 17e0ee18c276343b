// One worked example for each state of an item that is nobody's gap: not observable, not knowable yet, waived.
import { buildSetting, EVERYTHING_OBSERVED } from '../../evidence/setting-builder';
import { buildRuling, buildSummary } from '../../evidence/summary-builder';
import { EXAMPLE_MOMENT } from './example-moment';
import type { ItemStateExample } from './worked-example';

const shown = { shows: 'item_state', setting: buildSetting(), clocks: EXAMPLE_MOMENT } as const;

export const OPEN_STATE_EXAMPLES: readonly ItemStateExample[] = [
  {
    ...shown,
    itemKey: 'proposal',
    state: 'not_observable',
    reason: 'No source of this workspace has delivered quotes.',
    paragraph:
      'No source of this workspace has ever delivered a quote, so nobody could show one here. That is a gap of the system and not of the rep: it is counted as a gap in the dollars, and it appears in no inbox. It goes away by importing quotes, or by attaching a link that a second person confirms.',
    setting: buildSetting({ observed: EVERYTHING_OBSERVED.filter(({ kind }) => kind !== 'quote') }),
    summary: buildSummary(),
  },
  {
    ...shown,
    itemKey: 'eb_engaged',
    state: 'not_yet_knowable',
    reason: 'Asked for from the evaluation phase on, which the deal has not reached.',
    paragraph:
      'The deal is in discovery. Who decides, and whether they take part, is asked for from evaluation on, so there is nothing to type yet. A person can say the same of a later item with a day to look again: twice per item, for 30 days at most. In commit and most likely it holds the dollars back all the same.',
    summary: buildSummary({
      phase: 'discovery',
      highestPhase: 'discovery',
      commitments: { category: 'pipeline' },
    }),
  },
  {
    ...shown,
    itemKey: 'paper_process',
    state: 'waived',
    reason: 'Waived until 29 May 2026, standard terms renewal.',
    paragraph:
      "The customer buys on terms that both sides signed last year, so there is no paper process to show. Somebody other than the owner approved a waiver with that reason until 29 May. A waiver ends after 30 days or at the period's end, a deal has two at most, and its dollars are counted as waived, beside evidenced and never inside.",
    summary: buildSummary({
      rulings: [
        buildRuling({
          id: 'waiver-standard-terms',
          itemKey: 'paper_process',
          kind: 'waived',
          reasonCode: 'standard_terms_renewal',
          until: '2026-05-29',
        }),
      ],
    }),
  },
];
