// One worked example for each state of a deal's dollars, all told of one commit deal over 50,000 EUR.
import { buildContract, buildMail, buildMeeting, buildQuote } from '../../evidence/fact-builders';
import type { FactPointer } from '../../evidence/fact-pointer';
import { buildSetting } from '../../evidence/setting-builder';
import { buildRuling, buildSignal, buildSummary } from '../../evidence/summary-builder';
import { EXAMPLE_MOMENT } from './example-moment';
import type { DollarStateExample } from './worked-example';

const shown = { shows: 'dollar_state', setting: buildSetting(), clocks: EXAMPLE_MOMENT } as const;

const QUOTE = buildQuote({
  id: 'quote',
  attributes: { amount: '50000', currency: 'EUR', status: 'presented', expiresOn: '2026-06-30' },
});
const CONTRACT = buildContract({ id: 'contract', attributes: { status: 'sent' } });
const OTHER_FACTS: readonly FactPointer[] = [
  buildMail({ id: 'mail-economic-buyer' }),
  buildMeeting({
    id: 'meeting-ahead',
    occurredAt: '2026-05-12T09:00:00.000Z',
    recordedAt: '2026-05-01T09:00:00.000Z',
  }),
];
const NAMED_DATE = buildSignal({ id: 'named-date', kind: 'buyer_date', value: { date: '2026-06-25' } });
const WAIVER = buildRuling({
  id: 'waiver',
  itemKey: 'paper_process',
  kind: 'waived',
  reasonCode: 'standard_terms_renewal',
  until: '2026-05-29',
});

/** In commit, with the buyer's date; the facts are the example's. */
const commitDeal = (facts: readonly FactPointer[], own: Parameters<typeof buildSummary>[0] = {}) =>
  buildSummary({
    signals: [NAMED_DATE],
    ...own,
    facts: [...OTHER_FACTS, ...facts],
    commitments: { category: 'commit', ...own.commitments },
  });

export const DOLLAR_STATE_EXAMPLES: readonly DollarStateExample[] = [
  {
    ...shown,
    state: 'evidenced',
    reason: 'All 5 blocking items that apply are met.',
    paragraph:
      'The economic buyer wrote, the quote equals the amount, the contract is out, the buyer named a date before the close date, and the buyer accepted a meeting ahead. All five blocking items are met, so all 50,000 EUR are evidenced.',
    summary: commitDeal([QUOTE, CONTRACT]),
  },
  {
    ...shown,
    state: 'waived',
    reason: 'Waived: legal, security or procurement under way.',
    paragraph:
      'The same deal without the contract, but with an approved waiver for it. Everything else is met, so the 50,000 EUR are waived: they stand beside the evidenced dollars and are no part of the coverage.',
    summary: commitDeal([QUOTE], { rulings: [WAIVER] }),
  },
  {
    ...shown,
    state: 'gap',
    reason: 'Gap: legal, security or procurement under way (missing).',
    paragraph:
      'The same deal without the contract and without a waiver. One blocking item is missing, and all 50,000 EUR are a gap until it is closed: dollars are not split within a deal.',
    summary: commitDeal([QUOTE]),
  },
  {
    ...shown,
    state: 'contradicted',
    reason: 'Open, and past its close date of 4 May 2026.',
    paragraph:
      'The same deal with every item in order, but its close date was yesterday and it is still open. The promise has been overtaken, so the 50,000 EUR are contradicted. A blocking item that a newer record speaks against would do the same.',
    summary: commitDeal([QUOTE, CONTRACT], { commitments: { closesOn: '2026-05-04' } }),
  },
];
