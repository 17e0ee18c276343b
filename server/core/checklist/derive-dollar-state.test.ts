import { describe, expect, it } from 'vitest';
import type { ItemResult } from '../evidence/deal-result';
import { buildSummary } from '../evidence/summary-builder';
import type { Category } from '../vocabulary/category';
import type { ItemState } from '../vocabulary/item';
import { deriveDollarState } from './derive-dollar-state';

const clocks = { effectiveAt: '2026-05-05T10:00:00.000Z', knownAt: '2026-05-05T10:00:00.000Z' };
const zone = { timeZone: 'Europe/Berlin' };
const item = (state: ItemState, own: Partial<ItemResult> = {}): ItemResult => ({
  key: 'proposal',
  state,
  isBlocking: true,
  applies: true,
  strength: null,
  freshUntil: null,
  reason: '',
  remedy: null,
  factIds: [],
  signalIds: [],
  confidence: null,
  rule: 'proposal@1',
  isObservable: true,
  needsManager: false,
  changesAt: null,
  ...own,
});
const stateOf = (category: Category, items: ItemResult[]) =>
  deriveDollarState(items, buildSummary({ commitments: { category } }), zone, clocks).dollarState;

it.each([
  ['commit', ['met', 'met'], 'evidenced'],
  ['commit', ['met', 'waived'], 'waived'],
  ['commit', ['met', 'waived', 'missing'], 'gap'],
  ['commit', ['met', 'waived', 'missing', 'contradicted'], 'contradicted'],
  ['commit', ['met', 'stale'], 'gap'],
  ['commit', ['met', 'challenged'], 'gap'],
  ['commit', ['met', 'not_observable'], 'gap'],
  ['commit', ['met', 'not_yet_knowable'], 'gap'],
  ['most_likely', ['met', 'not_yet_knowable'], 'gap'],
  ['best_case', ['met', 'not_yet_knowable'], 'evidenced'],
  ['pipeline', ['waived', 'not_yet_knowable'], 'waived'],
  ['pipeline', ['not_yet_knowable'], 'gap'],
  ['pipeline', [], 'gap'],
] as const)('%s with %j is %s', (category, states, dollarState) => {
  expect(
    stateOf(
      category,
      states.map((state) => item(state)),
    ),
  ).toBe(dollarState);
});

it('leaves out advisory items and items whose phase was not reached', () => {
  const items = [
    item('met'),
    item('contradicted', { isBlocking: false }),
    item('missing', { applies: false }),
  ];
  expect(stateOf('pipeline', items)).toBe('evidenced');
});

describe('past the close date', () => {
  const overdue = (outcome: 'open' | 'won', effectiveAt: string) =>
    deriveDollarState([item('met')], buildSummary({ outcome }), zone, { ...clocks, effectiveAt });

  it('an open deal is contradicted from the day after on', () => {
    expect(overdue('open', '2026-06-30T21:59:59.999Z')).toMatchObject({
      dollarState: 'evidenced',
      changesAt: '2026-06-30T22:00:00.000Z',
    });
    expect(overdue('open', '2026-06-30T22:00:00.000Z')).toMatchObject({
      dollarState: 'contradicted',
      dollarReason: 'Open, and past its close date of 30 June 2026.',
      changesAt: null,
    });
  });
  it('a won deal is not', () =>
    expect(overdue('won', '2026-09-01T00:00:00.000Z').dollarState).toBe('evidenced'));
});

it.each([
  ['lost', 'omitted'],
  ['void', 'omitted'],
  ['open', 'omitted'],
] as const)('a deal that is %s and %s has no dollar state', (outcome, category) => {
  const summary = buildSummary({ outcome, commitments: { category } });
  expect(deriveDollarState([item('met')], summary, zone, clocks).dollarState).toBeNull();
});

it('says which items hold the dollars back', () => {
  const summary = buildSummary({ commitments: { category: 'commit' } });
  const items = [item('stale', { key: 'eb_engaged' }), item('not_yet_knowable', { key: 'next_step' })];
  expect(deriveDollarState(items, summary, zone, clocks).dollarReason).toBe(
    'Gap: economic buyer engaged (stale); next step dated (not knowable yet).',
  );
});
