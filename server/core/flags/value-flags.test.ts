import { describe, expect, it } from 'vitest';
import { buildQuote } from '../evidence/fact-builders';
import type { FactAttributes } from '../evidence/fact-pointer';
import { amountChangedLate } from './amount-changed-late';
import { categoryWithoutEvidence } from './category-without-evidence';
import { evidenceSupportsHigherCategory } from './evidence-supports-higher-category';
import { buildEntry, buildFlagInput, buildItem } from './flag-input-builder';
import { linesAmountMismatch } from './lines-amount-mismatch';
import { quoteAmountMismatch } from './quote-amount-mismatch';

describe('quote_amount_mismatch', () => {
  const quote = (attributes: FactAttributes, id = 'quote', day = '04') =>
    buildQuote({
      id,
      occurredAt: `2026-05-${day}T09:00:00.000Z`,
      attributes: { currency: 'EUR', ...attributes },
    });
  const of = (amount: string | null, quotes: ReturnType<typeof quote>[], at = '2026-06-01T10:00:00.000Z') =>
    quoteAmountMismatch.evaluate(buildFlagInput({ at, summary: { commitments: { amount }, facts: quotes } }));

  it.each([
    ['50250', '50000', false],
    ['50250.01', '50000', true],
    ['49750', '50000', false],
    ['49749.99', '50000', true],
    ['101', '100', false],
    ['101.01', '100', true],
  ])('an amount of %s against a quote of %s is raised: %s', (amount, quoted, expected) => {
    expect(of(amount, [quote({ amount: quoted, isSynced: true })]).isRaised).toBe(expected);
  });
  it('takes the synced quote, else the latest accepted, else the latest presented', () => {
    const synced = quote({ amount: '50000', isSynced: true }, 'synced', '01');
    const accepted = quote({ amount: '40000', status: 'accepted' }, 'accepted', '02');
    const presented = quote({ amount: '30000', status: 'presented' }, 'presented', '03');
    expect(of('50000', [synced, accepted, presented])).toMatchObject({
      isRaised: false,
      factIds: ['synced'],
    });
    expect(of('50000', [accepted, presented])).toMatchObject({ isRaised: true, factIds: ['accepted'] });
    expect(of('50000', [presented])).toMatchObject({ isRaised: true, factIds: ['presented'] });
  });
  it('is cleared when a presented quote expires, at the end of its last day', () => {
    const presented = quote({ amount: '30000', status: 'presented', expiresOn: '2026-06-01' });
    expect(of('50000', [presented])).toMatchObject({ isRaised: true, changesAt: '2026-06-01T22:00:00.000Z' });
    expect(of('50000', [presented], '2026-06-01T22:00:00.000Z')).toMatchObject({
      isRaised: false,
      changesAt: null,
    });
  });
  it('takes an attached quote that a second person has confirmed, and none that waits for one', () => {
    const attached = (strength: 0 | 2) => ({
      ...quote({ amount: '30000', status: 'presented' }, 'attached'),
      kind: 'pointer' as const,
      strength,
    });
    expect(of('50000', [attached(2)])).toMatchObject({ isRaised: true, factIds: ['attached'] });
    expect(of('50000', [attached(0)])).toMatchObject({ isRaised: false, factIds: [] });
  });
  it('says both amounts as people write them', () => {
    expect(of('50500', [quote({ amount: '48000', isSynced: true })]).reason).toBe(
      'The amount is above the current quote: 50,500 EUR against 48,000 EUR.',
    );
    expect(of(null, [quote({ amount: '1', isSynced: true })]).reason).toBe('The deal has no amount.');
  });
  it('does not compare another currency or measure, nor a deal without an amount', () => {
    expect(of('50000', [quote({ amount: '1', currency: 'USD', isSynced: true })]).isRaised).toBe(false);
    expect(of('50000', [quote({ amount: '1', measure: 'acv', isSynced: true })]).isRaised).toBe(false);
    expect(of(null, [quote({ amount: '1', isSynced: true })]).isRaised).toBe(false);
    expect(of('50000', []).isRaised).toBe(false);
  });
});

describe('amount_changed_late', () => {
  const of = (from: string | null, to: string, day: string, closesOn = '2026-06-30') =>
    amountChangedLate.evaluate(
      buildFlagInput({
        at: '2026-06-29T10:00:00.000Z',
        summary: {
          commitments: { amount: to, closesOn },
          history: [buildEntry('amount', from, to, `2026-06-${day}T10:00:00.000Z`)],
        },
      }),
    ).isRaised;
  it('is raised for 20 % within 14 days of the close, up or down', () => {
    expect(of('100', '120', '16')).toBe(true);
    expect(of('100', '80', '16')).toBe(true);
    expect(of('100', '119.99', '16')).toBe(false);
    expect(of('100', '120', '15')).toBe(false);
  });
  it('is not raised for a first amount', () => {
    expect(of(null, '120', '20')).toBe(false);
  });
  it('is cleared when the amount goes back or the close date moves out', () => {
    const history = [
      buildEntry('amount', '100', '200', '2026-06-20T10:00:00.000Z'),
      buildEntry('amount', '200', '110', '2026-06-21T10:00:00.000Z'),
    ];
    const summary = { commitments: { amount: '110' }, history };
    expect(
      amountChangedLate.evaluate(buildFlagInput({ at: '2026-06-29T10:00:00.000Z', summary })).isRaised,
    ).toBe(false);
    expect(of('100', '200', '20', '2026-07-04')).toBe(true);
    expect(of('100', '200', '20', '2026-07-05')).toBe(false);
  });
  it('adds small steps up', () => {
    const history = [
      buildEntry('amount', '100', '111', '2026-06-20T10:00:00.000Z'),
      buildEntry('amount', '111', '122', '2026-06-21T10:00:00.000Z'),
    ];
    const input = buildFlagInput({
      at: '2026-06-29T10:00:00.000Z',
      summary: { commitments: { amount: '122' }, history },
    });
    expect(amountChangedLate.evaluate(input).isRaised).toBe(true);
  });
});

describe('category_without_evidence', () => {
  const of = (category: 'commit' | 'most_likely' | 'best_case', ...items: ReturnType<typeof buildItem>[]) =>
    categoryWithoutEvidence.evaluate(buildFlagInput({ summary: { commitments: { category } }, items }));

  it.each(['missing', 'stale', 'challenged', 'contradicted', 'not_yet_knowable'] as const)(
    'is raised in commit for a blocking item that is %s',
    (state) => {
      const result = of('commit', buildItem('proposal', 'met'), buildItem('eb_engaged', state));
      expect(result.isRaised).toBe(true);
      expect(result.clearsWhen).toContain('Remedy of eb_engaged.');
      expect(result.factIds).toEqual(['fact-eb_engaged']);
    },
  );
  it.each(['met', 'waived', 'not_observable'] as const)('is not raised for one that is %s', (state) => {
    expect(of('commit', buildItem('eb_engaged', state)).isRaised).toBe(false);
  });
  it('asks only categories that promise, and only blocking items that apply', () => {
    expect(of('most_likely', buildItem('eb_engaged', 'missing')).isRaised).toBe(true);
    expect(of('best_case', buildItem('eb_engaged', 'missing')).isRaised).toBe(false);
    expect(of('commit', buildItem('pain', 'missing', { isBlocking: false })).isRaised).toBe(false);
    expect(of('commit', buildItem('eb_engaged', 'missing', { applies: false })).isRaised).toBe(false);
  });
  it('changes when the first of its items changes', () => {
    const result = of(
      'commit',
      buildItem('proposal', 'met', { changesAt: '2026-07-01T00:00:00.000Z' }),
      buildItem('eb_engaged', 'met', { changesAt: '2026-06-15T00:00:00.000Z' }),
      buildItem('next_step', 'met'),
    );
    expect(result.changesAt).toBe('2026-06-15T00:00:00.000Z');
  });
});

describe('evidence_supports_higher_category', () => {
  const of = (category: 'commit' | 'pipeline', ...items: ReturnType<typeof buildItem>[]) =>
    evidenceSupportsHigherCategory.evaluate(buildFlagInput({ summary: { commitments: { category } }, items }))
      .isRaised;
  it('is raised in a low category once the whole blocking set is met', () => {
    expect(
      of('pipeline', buildItem('eb_engaged', 'met'), buildItem('pain', 'missing', { isBlocking: false })),
    ).toBe(true);
    expect(of('pipeline', buildItem('eb_engaged', 'met'), buildItem('proposal', 'waived'))).toBe(false);
    expect(
      of('pipeline', buildItem('eb_engaged', 'met'), buildItem('proposal', 'missing', { applies: false })),
    ).toBe(false);
    expect(of('commit', buildItem('eb_engaged', 'met'))).toBe(false);
    expect(of('pipeline')).toBe(false);
  });
});

describe('lines_amount_mismatch', () => {
  const of = (amount: string | null, count: number, total: string | null, measure = 'amount') =>
    linesAmountMismatch.evaluate(
      buildFlagInput({ summary: { measure, commitments: { amount }, lines: { count, total } } }),
    ).isRaised;
  it('is raised when amount and lines differ by more than 0.5 % and one unit', () => {
    expect(of('50000', 3, '50250')).toBe(false);
    expect(of('50000', 3, '50252')).toBe(true);
    expect(of('50000', 3, '49700', 'acv')).toBe(true);
    expect(of('10', 1, '11')).toBe(false);
  });
  it('is not raised without lines, without their total or without an amount', () => {
    expect(of('50000', 0, null)).toBe(false);
    expect(of('50000', 3, null)).toBe(false);
    expect(of(null, 3, '5')).toBe(false);
  });
});
