// One worked example for each state of an item that evidence puts it in: met, stale, challenged, contradicted, missing.
import { buildMail, buildQuote, buildTask } from '../../evidence/fact-builders';
import { buildSetting } from '../../evidence/setting-builder';
import { buildSignal, buildSummary } from '../../evidence/summary-builder';
import { EXAMPLE_MOMENT } from './example-moment';
import type { ItemStateExample } from './worked-example';

const shown = { shows: 'item_state', setting: buildSetting(), clocks: EXAMPLE_MOMENT } as const;

export const ITEM_STATE_EXAMPLES: readonly ItemStateExample[] = [
  {
    ...shown,
    itemKey: 'eb_engaged',
    state: 'met',
    reason: 'A mail from a contact in a decision role, 1 May 2026.',
    paragraph:
      'The economic buyer wrote a mail on 1 May. It is inbound and from a contact in a decision role, which is strength 2, the least this item asks for. Usually it counts for 30 days. The deal closes on 30 June, and from 31 May on, in the last 30 days before that, a mail counts for 14 days only; so this one counts until 30 May.',
    summary: buildSummary({ facts: [buildMail({ id: 'mail-economic-buyer' })] }),
  },
  {
    ...shown,
    itemKey: 'eb_engaged',
    state: 'stale',
    reason: 'A mail from a contact in a decision role, 20 March 2026, which counted until 19 April 2026.',
    paragraph:
      'The newest mail from the economic buyer is of 20 March. It counted for 30 days, until 19 April. It did happen, so the item is not missing; it is too old to speak for today. Another mail or a meeting makes it met again.',
    summary: buildSummary({
      facts: [buildMail({ id: 'mail-in-march', occurredAt: '2026-03-20T09:00:00.000Z' })],
    }),
  },
  {
    ...shown,
    itemKey: 'budget',
    state: 'challenged',
    reason:
      'A signal says otherwise: a budget problem was mentioned, 4 May 2026. Nobody has confirmed or disputed it yet.',
    paragraph:
      'The buyer confirmed the budget in April. In a mail of 4 May an extractor found a budget problem. That is an interpretation, so it does not overrule the April mail by itself: the owner is asked to confirm or dispute it, and after some working days, five unless the workspace sets another number, the manager is asked. If it is disputed the item is met again; if it is confirmed it is contradicted.',
    summary: buildSummary({
      signals: [
        buildSignal({ id: 'budget-confirmed', kind: 'budget_confirmed', at: '2026-04-14T09:00:00.000Z' }),
        buildSignal({
          id: 'budget-problem',
          kind: 'budget_problem',
          factIds: ['fact-other-mail'],
          at: '2026-05-04T09:00:00.000Z',
        }),
      ],
    }),
  },
  {
    ...shown,
    itemKey: 'proposal',
    state: 'contradicted',
    reason:
      'The newest record says otherwise: the amount of 50,000 EUR is above the accepted quote of 42,000 EUR, 1 May 2026.',
    paragraph:
      'The forecast says 50,000 EUR; the quote that the buyer accepted says 42,000 EUR. The difference is more than half a percent, so a record speaks against the amount. No waiver covers a contradiction: either the amount changes, or a newer quote does.',
    summary: buildSummary({
      facts: [
        buildQuote({
          id: 'accepted-quote',
          attributes: { amount: '42000', currency: 'EUR', status: 'accepted', expiresOn: '2026-06-30' },
        }),
      ],
    }),
  },
  {
    ...shown,
    itemKey: 'next_step',
    state: 'missing',
    reason:
      'No meeting ahead that a buyer accepted, which commit asks for. There is an open task with a date, which is not enough by itself.',
    paragraph:
      'The deal is in commit, and its only dated step is a task of our own for 12 May. In pipeline or best case that would do. A commit rests on the buyer, so it asks for a meeting ahead that a buyer has accepted.',
    summary: buildSummary({
      commitments: { category: 'commit' },
      facts: [buildTask({ id: 'call-task', attributes: { status: 'open', dueOn: '2026-05-12' } })],
    }),
  },
];
