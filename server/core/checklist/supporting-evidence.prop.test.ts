import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromEpochDay } from '../calendar/epoch-day';
import type { DealSummary } from '../evidence/deal-summary';
import {
  buildBuyer,
  buildContract,
  buildMail,
  buildMeeting,
  buildQuote,
  buildTask,
} from '../evidence/fact-builders';
import { buildFact, buildSignal } from '../evidence/summary-builder';
import type { ItemKey, ItemState } from '../vocabulary/item';
import type { SignalKind } from '../vocabulary/signal-kind';
import { arbitrarySetting, arbitrarySummary } from './arbitrary-deal';
import { itemResultAt } from './item-result-at';

/** How far a state is from counting; states of one rank hold dollars back alike. */
const RANK: Record<ItemState, number> = {
  contradicted: 0,
  missing: 1,
  not_observable: 1,
  stale: 1,
  challenged: 1,
  not_yet_knowable: 2,
  waived: 3,
  met: 4,
};

const NOW = '2026-05-05T10:00:00.000Z';
type Added = Partial<Pick<DealSummary, 'facts' | 'signals'>>;
type Add = (at: string, summary: DealSummary) => Added;

const said =
  (kind: SignalKind, value = {}): Add =>
  (at) => ({ signals: [buildSignal({ id: 'new', kind, at, value })] });
const signed: Add = (at, { commitments: { amount, currency } }) => ({
  facts: [
    buildContract({
      id: 'new',
      occurredAt: at,
      strength: 4,
      attributes: { status: 'signed', signedOn: '2026-05-01', amount: amount ?? '0', currency },
    }),
  ],
});
const nextMeeting: Add = () => ({
  facts: [buildMeeting({ id: 'new', occurredAt: '2026-05-09T10:00:00.000Z', recordedAt: NOW })],
});
const quote: Add = (at, { commitments: { amount, currency } }) => ({
  facts: [
    buildQuote({
      id: 'new',
      occurredAt: at,
      attributes: { status: 'presented', amount: amount ?? '0', currency, expiresOn: '2027-01-01' },
    }),
  ],
});

const attachedQuote: Add = (at, { commitments: { amount, currency } }) => ({
  facts: [
    buildFact({
      id: 'new',
      kind: 'pointer',
      occurredAt: at,
      strength: 2,
      attributes: { status: 'presented', amount: amount ?? '0', currency },
    }),
  ],
});

const SUPPORTING: readonly (readonly [ItemKey, Add])[] = [
  ['eb_engaged', (at) => ({ facts: [buildMail({ id: 'new', occurredAt: at })] })],
  ['paper_process', (at) => ({ facts: [buildMail({ id: 'new', occurredAt: at }, 'legal')] })],
  [
    'paper_process',
    (at) => ({
      facts: [
        buildFact({
          id: 'new',
          kind: 'envelope',
          occurredAt: at,
          strength: 2,
          attributes: { status: 'sent' },
        }),
      ],
    }),
  ],
  [
    'close_event',
    (at, { commitments: { closesOn } }) =>
      closesOn === null ? {} : said('buyer_date', { date: closesOn })(at, buildNothing),
  ],
  ['next_step', nextMeeting],
  [
    'next_step',
    (at) => ({
      facts: [buildTask({ id: 'new', occurredAt: at, attributes: { status: 'open', dueOn: '2026-06-01' } })],
    }),
  ],
  ['proposal', quote],
  ['proposal', attachedQuote],
  ['renewal_quote', quote],
  ['pain', said('pain')],
  ['champion', said('champion_action')],
  ['budget', said('budget_confirmed')],
  ['decision_process', said('decision_process')],
  ['economic_buyer', (at) => ({ facts: [buildMail({ id: 'new', occurredAt: at })] })],
  [
    'multi_thread',
    (at) => ({
      facts: [
        buildMeeting({
          id: 'new',
          occurredAt: at,
          participants: [buildBuyer('x', null), buildBuyer('contact-a', null)],
        }),
      ],
    }),
  ],
  ['signatory', said('signatory_named')],
  [
    'contract_end_known',
    (at) => ({ facts: [buildContract({ id: 'new', occurredAt: at, attributes: { endsOn: '2026-12-31' } })] }),
  ],
  [
    'notice_date_ahead',
    (at) => ({
      facts: [buildContract({ id: 'new', occurredAt: at, attributes: { noticeOn: '2026-12-31' } })],
    }),
  ],
  ['signed_order', signed],
  ['signed_in_period', signed],
  ['counterparty_signed', signed],
  ['booked', (at) => ({ facts: [buildFact({ id: 'new', kind: 'order', occurredAt: at })] })],
];
// Only read for its shape by builders that do not look at the deal.
const buildNothing = {} as DealSummary;

const pastInstant = fc
  .integer({ min: 20_400, max: 20_577 })
  .map((day) => `${fromEpochDay(day)}T09:00:00.000Z`);

it.each(SUPPORTING)('more supporting evidence never lowers %s', (key, add) => {
  fc.assert(
    fc.property(arbitrarySummary, arbitrarySetting, pastInstant, (summary, setting, at) => {
      const added = add(at, summary);
      const supported = {
        ...summary,
        facts: [...summary.facts, ...(added.facts ?? [])],
        signals: [...summary.signals, ...(added.signals ?? [])],
      };
      const before = itemResultAt(key, summary, NOW, setting).state;
      const after = itemResultAt(key, supported, NOW, setting).state;
      expect(RANK[after]).toBeGreaterThanOrEqual(RANK[before]);
    }),
    { numRuns: 100 },
  );
});
