import { describe, expect, it } from 'vitest';
import { buildContract } from '../evidence/fact-builders';
import { buildRuling, buildSignal, buildSummary } from '../evidence/summary-builder';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const named = (date: string, own: Partial<ReturnType<typeof buildSignal>> = {}) =>
  buildSignal({ id: `named ${date}`, kind: 'buyer_date', value: { date }, ...own });
const resultOf = (own: Parameters<typeof buildSummary>[0], at = on5May) =>
  itemResultAt('close_event', buildSummary(own), at);

describe('a date that the buyer named', () => {
  it('on the close date meets it until that day has passed', () => {
    expect(resultOf({ signals: [named('2026-06-30')] })).toMatchObject({
      state: 'met',
      freshUntil: '2026-06-30',
      changesAt: '2026-06-30T22:00:00.000Z',
    });
  });
  it('is stale once it has passed', () => {
    expect(resultOf({ signals: [named('2026-05-04')] }).state).toBe('stale');
  });
  it('after the close date challenges it', () => {
    expect(resultOf({ signals: [named('2026-07-01')] })).toMatchObject({
      state: 'challenged',
      needsManager: false,
    });
  });
  it('that only we wrote down is not enough', () => {
    expect(resultOf({ signals: [named('2026-06-15', { side: 'seller' })] })).toMatchObject({
      state: 'missing',
      strength: 1,
    });
  });
});

it.each([
  ['a contract that ends before the close date', { endsOn: '2026-06-20' }, 'met'],
  ['a contract that ends after it', { endsOn: '2026-07-20' }, 'missing'],
  ['a notice date before it', { noticeOn: '2026-06-01' }, 'met'],
  ['the end of a contract from before the deal', { endsOn: '2025-06-01' }, 'missing'],
  ['a voided contract', { endsOn: '2026-06-20', status: 'void' }, 'missing'],
])('%s: %s', (_name, attributes, state) => {
  expect(resultOf({ facts: [buildContract({ id: 'c', attributes })] }).state).toBe(state);
});

it('says what an undated deal needs first', () => {
  expect(resultOf({ commitments: { closesOn: null } })).toMatchObject({
    state: 'missing',
    reason: 'The deal has no close date.',
  });
});

describe('a delay', () => {
  const delay = buildSignal({ id: 'delay', kind: 'delay', at: '2026-05-02T09:00:00.000Z' });

  it('challenges a date named before it', () => {
    expect(resultOf({ signals: [named('2026-06-15'), delay] })).toMatchObject({
      state: 'challenged',
      signalIds: ['delay'],
    });
  });
  it('challenges nothing named after it', () => {
    const later = named('2026-06-15', {
      at: '2026-05-03T09:00:00.000Z',
      recordedAt: '2026-05-03T09:00:00.000Z',
    });
    expect(resultOf({ signals: [delay, later] }).state).toBe('met');
  });
  it('is answered by a close date set after it', () => {
    expect(
      resultOf({
        signals: [named('2026-06-15'), delay],
        commitments: { closesOnSetAt: '2026-05-03T09:00:00.000Z' },
      }).state,
    ).toBe('met');
  });
  it('to a day that the close date already allows for challenges nothing', () => {
    expect(
      resultOf({ signals: [named('2026-06-15'), { ...delay, value: { date: '2026-06-20' } }] }).state,
    ).toBe('met');
  });
  it('that the owner confirmed contradicts it until the buyer names a date again', () => {
    const confirmed = buildRuling({
      id: 'r',
      itemKey: 'close_event',
      kind: 'challenge_confirmed',
      signalIds: ['delay'],
      at: '2026-05-04T09:00:00.000Z',
    });
    const rulings = [confirmed];
    expect(resultOf({ signals: [named('2026-06-15'), delay], rulings }).state).toBe('contradicted');
    const again = named('2026-06-16', {
      at: '2026-05-05T09:00:00.000Z',
      recordedAt: '2026-05-05T09:00:00.000Z',
    });
    expect(resultOf({ signals: [delay, again], rulings }).state).toBe('met');
  });
});
