import { describe, expect, it } from 'vitest';
import { buildBuyer, buildMail } from '../evidence/fact-builders';
import { buildSetting, EVERYTHING_OBSERVED } from '../evidence/setting-builder';
import { buildFact, buildRuling, buildSignal, buildSummary } from '../evidence/summary-builder';
import type { ItemKey } from '../vocabulary/item';
import type { SignalKind } from '../vocabulary/signal-kind';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const later = { highestPhase: 'negotiation' as const };
const CASES: readonly (readonly [ItemKey, SignalKind, string])[] = [
  ['pain', 'pain', '2026-10-28'],
  ['economic_buyer', 'economic_buyer_named', '2026-08-29'],
  ['champion', 'champion_action', '2026-06-30'],
  ['decision_process', 'decision_process', '2026-06-30'],
  ['budget', 'budget_confirmed', '2026-07-30'],
  ['action_plan', 'action_plan', '2026-05-31'],
  ['signatory', 'signatory_named', '2026-06-30'],
  ['metrics', 'outcome_quantified', '2026-10-28'],
  ['decision_criteria', 'decision_criteria', '2026-08-29'],
  ['competition', 'competitor_named', '2026-08-29'],
];

describe.each(CASES)('%s', (key, kind, freshUntil) => {
  it(`is met by the buyer's signal until ${freshUntil}`, () => {
    const result = itemResultAt(
      key,
      buildSummary({ ...later, signals: [buildSignal({ id: 's', kind })] }),
      on5May,
    );
    expect(result).toMatchObject({
      state: 'met',
      freshUntil,
      signalIds: ['s'],
      factIds: ['fact-text'],
      strength: 2,
    });
  });
  it("is not met by our own side's words, however strong they call themselves", () => {
    const signals = [buildSignal({ id: 's', kind, side: 'seller', strength: 2 })];
    expect(itemResultAt(key, buildSummary({ ...later, signals }), on5May)).toMatchObject({
      state: 'missing',
      strength: 1,
    });
  });
  it('is met by a record that a person accepted for it, at no more than strength 2', () => {
    const facts = [buildFact({ id: 'f', kind: 'document', side: 'buyer', strength: 2 })];
    const rulings = [buildRuling({ id: 'r', itemKey: key, kind: 'attribute_accepted', factIds: ['f'] })];
    expect(itemResultAt(key, buildSummary({ ...later, facts, rulings }), on5May)).toMatchObject({
      state: 'met',
      strength: 2,
    });
  });
  it('is not observable where no texts of buyers are delivered', () => {
    const observed = EVERYTHING_OBSERVED.filter(({ kind: k }) => k === 'task' || k === 'note');
    const result = itemResultAt(key, buildSummary(later), on5May, buildSetting({ observed }));
    expect(result).toMatchObject({ state: 'not_observable', factIds: [] });
    expect(result.reason).toMatch(/^No source of this workspace has delivered/);
  });
});

describe('who decides and who signs', () => {
  const role = (role: 'economic_buyer' | 'signatory') =>
    buildFact({ id: 'f', kind: 'contact_role', participants: [buildBuyer('c', role, null)] });
  it.each([
    ['economic_buyer', 'economic_buyer'],
    ['signatory', 'signatory'],
  ] as const)('%s: our contact role alone is too little, their own mail is enough', (key, contactRole) => {
    expect(itemResultAt(key, buildSummary({ ...later, facts: [role(contactRole)] }), on5May)).toMatchObject({
      state: 'missing',
      strength: 1,
    });
    const facts = [buildMail({ id: 'm' }, contactRole)];
    expect(itemResultAt(key, buildSummary({ ...later, facts }), on5May).state).toBe('met');
  });
});

it('gives what a buyer said once a fair band, twice on different days a strong one', () => {
  const first = buildSignal({ id: 'a', kind: 'pain', factIds: ['f1'] });
  const second = buildSignal({ id: 'b', kind: 'pain', factIds: ['f2'], at: '2026-05-03T09:00:00.000Z' });
  const sameMail = buildSignal({ id: 'c', kind: 'pain', factIds: ['f1'] });
  const band = (signals: (typeof first)[]) =>
    itemResultAt('pain', buildSummary({ signals }), on5May).confidence?.band;
  expect(band([first])).toBe('fair');
  expect(band([first, sameMail])).toBe('fair');
  expect(band([first, second])).toBe('strong');
});
