import { describe, expect, it } from 'vitest';
import type { ItemRuling } from '../evidence/item-ruling';
import { buildSetting } from '../evidence/setting-builder';
import { buildFact, buildRuling, buildSignal, buildSummary } from '../evidence/summary-builder';
import { itemResultAt } from './item-result-at';

const waiver = (own: Partial<ItemRuling> = {}) =>
  buildRuling({ id: 'w', itemKey: 'paper_process', kind: 'waived', reasonCode: 'customer_policy', ...own });
const deferral = (own: Partial<ItemRuling> = {}) =>
  buildRuling({ id: 'd', itemKey: 'paper_process', kind: 'not_yet_knowable', until: '2026-05-10', ...own });
const resultOf = (
  own: Parameters<typeof buildSummary>[0],
  at = '2026-05-05T10:00:00.000Z',
  setting = buildSetting(),
) => itemResultAt('paper_process', buildSummary(own), at, setting);

describe('a waiver', () => {
  it('covers a missing item through its last day', () => {
    const rulings = [waiver({ until: '2026-05-20' })];
    expect(resultOf({ rulings })).toMatchObject({
      state: 'waived',
      reason: 'Waived until 20 May 2026, customer policy.',
      changesAt: '2026-05-20T22:00:00.000Z',
    });
    expect(resultOf({ rulings }, '2026-05-20T22:00:00.000Z').state).toBe('missing');
  });
  it('never holds longer than 30 days', () => {
    expect(resultOf({ rulings: [waiver({ until: '2026-12-31' })] }).changesAt).toBe(
      '2026-06-03T22:00:00.000Z',
    );
  });
  it("never holds past the period's end", () => {
    const setting = buildSetting({ period: { startsOn: '2026-02-01', endsOn: '2026-05-15' } });
    expect(resultOf({ rulings: [waiver()] }, undefined, setting).changesAt).toBe('2026-05-15T22:00:00.000Z');
  });
  it('does not hold before it was given', () => {
    expect(resultOf({ rulings: [waiver()] }, '2026-05-04T08:00:00.000Z').state).toBe('missing');
  });
  it('covers no contradiction', () => {
    const facts = [buildFact({ id: 'v', kind: 'envelope', attributes: { status: 'void' } })];
    expect(resultOf({ facts, rulings: [waiver()] }).state).toBe('contradicted');
  });
  it('does not hide that the item is met', () => {
    const facts = [buildFact({ id: 'e', kind: 'envelope', strength: 2, attributes: { status: 'sent' } })];
    expect(resultOf({ facts, rulings: [waiver()] }).state).toBe('met');
  });
  it('is the third of a deal and has no effect, whichever items the first two were for', () => {
    const others = [
      waiver({ id: 'a', itemKey: 'proposal', at: '2026-05-01T09:00:00.000Z' }),
      waiver({ id: 'b', itemKey: 'next_step', at: '2026-05-02T09:00:00.000Z' }),
    ];
    expect(resultOf({ rulings: [...others, waiver()] }).state).toBe('missing');
    expect(resultOf({ rulings: [...others.slice(0, 1), waiver()] }).state).toBe('waived');
  });
});

describe('"not knowable yet"', () => {
  it('stands in for a missing item until it lapses', () => {
    const rulings = [deferral()];
    expect(resultOf({ rulings })).toMatchObject({
      state: 'not_yet_knowable',
      reason: 'Not knowable yet; look again on 10 May 2026.',
      changesAt: '2026-05-10T22:00:00.000Z',
    });
    expect(resultOf({ rulings }, '2026-05-10T22:00:00.000Z').state).toBe('missing');
  });
  it('holds for 30 days at most', () => {
    expect(resultOf({ rulings: [deferral({ until: null })] }).changesAt).toBe('2026-06-03T22:00:00.000Z');
  });
  it('has no effect the third time', () => {
    const earlier = ['2026-03-01', '2026-04-01'].map((day) =>
      deferral({
        id: day,
        at: `${day}T09:00:00.000Z`,
        recordedAt: `${day}T09:00:00.000Z`,
        until: '2026-04-10',
      }),
    );
    expect(resultOf({ rulings: [...earlier, deferral()] }).state).toBe('missing');
    expect(resultOf({ rulings: [...earlier.slice(0, 1), deferral()] }).state).toBe('not_yet_knowable');
  });
});

describe('a challenge', () => {
  const challenge = buildSignal({ id: 's', kind: 'budget_problem' });
  const support = buildSignal({ id: 'ok', kind: 'budget_confirmed', at: '2026-04-20T09:00:00.000Z' });
  const answer = (kind: 'challenge_confirmed' | 'challenge_disputed', at = '2026-05-04T09:00:00.000Z') =>
    buildRuling({ id: `${kind} ${at}`, itemKey: 'budget', kind, signalIds: ['s'], at, recordedAt: at });
  const budget = (own: Parameters<typeof buildSummary>[0], at = '2026-05-05T10:00:00.000Z') =>
    itemResultAt('budget', buildSummary(own), at);
  const signals = [support, challenge];

  it('waits for the owner for five working days, then for the manager', () => {
    // Friday 1 May; the fifth working day after it is Friday 8 May.
    expect(budget({ signals })).toMatchObject({
      state: 'challenged',
      needsManager: false,
      changesAt: '2026-05-08T22:00:00.000Z',
    });
    expect(budget({ signals }, '2026-05-08T22:00:00.000Z')).toMatchObject({
      state: 'challenged',
      needsManager: true,
    });
  });
  it('waits as many working days as the workspace sets, and says how many it did', () => {
    const after = (challengeWorkingDays: number, at: string) =>
      itemResultAt('budget', buildSummary({ signals }), at, buildSetting({ challengeWorkingDays }));
    // The first working day after Friday 1 May is Monday 4 May.
    expect(after(1, '2026-05-04T21:59:59.999Z').needsManager).toBe(false);
    expect(after(1, '2026-05-04T22:00:00.000Z')).toMatchObject({
      needsManager: true,
      reason: expect.stringContaining('It has waited 1 working day for an answer.'),
    });
    expect(after(8, '2026-05-08T22:00:00.000Z')).toMatchObject({
      needsManager: false,
      changesAt: '2026-05-13T22:00:00.000Z',
    });
  });
  it('starts to wait when it became known, not when it was written', () => {
    const late = { ...challenge, recordedAt: '2026-05-05T09:00:00.000Z' };
    expect(budget({ signals: [support, late] }).changesAt).toBe('2026-05-12T22:00:00.000Z');
  });
  it('is gone when the owner disputes it', () => {
    expect(budget({ signals, rulings: [answer('challenge_disputed')] }).state).toBe('met');
  });
  it('contradicts when the owner confirms it, and the latest answer decides', () => {
    expect(budget({ signals, rulings: [answer('challenge_confirmed')] })).toMatchObject({
      state: 'contradicted',
      signalIds: ['s'],
    });
    const rulings = [answer('challenge_confirmed'), answer('challenge_disputed', '2026-05-05T09:00:00.000Z')];
    expect(budget({ signals, rulings }).state).toBe('met');
  });
  it('is covered by newer support of equal strength, not by weaker support', () => {
    const newer = (side: 'buyer' | 'seller') =>
      buildSignal({ id: 'new', kind: 'budget_confirmed', side, at: '2026-05-02T09:00:00.000Z' });
    expect(budget({ signals: [...signals, newer('buyer')] }).state).toBe('met');
    expect(budget({ signals: [...signals, newer('seller')] }).state).toBe('challenged');
  });
  it('cannot come from a machine alone', () => {
    expect(budget({ signals: [support, { ...challenge, side: 'machine', strength: 0 }] }).state).toBe('met');
  });
  it('can be waived while it is open', () => {
    const rulings = [buildRuling({ id: 'w', itemKey: 'budget', kind: 'waived' })];
    expect(budget({ signals, rulings }).state).toBe('waived');
  });
  it('on the champion comes from the champion leaving', () => {
    const left = buildSignal({ id: 's', kind: 'champion_left' });
    const result = itemResultAt('champion', buildSummary({ signals: [left] }), '2026-05-05T10:00:00.000Z');
    expect(result).toMatchObject({ state: 'challenged', signalIds: ['s'] });
  });
});
