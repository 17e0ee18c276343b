import { describe, expect, it } from 'vitest';
import { buildQuote } from '../evidence/fact-builders';
import type { FactAttributes } from '../evidence/fact-pointer';
import { buildFact, buildSummary } from '../evidence/summary-builder';
import { itemResultAt } from './item-result-at';

const on5May = '2026-05-05T10:00:00.000Z';
const quote = (id: string, attributes: FactAttributes, occurredAt = '2026-05-01T09:00:00.000Z') =>
  buildQuote({
    id,
    occurredAt,
    attributes: { amount: '50000', currency: 'EUR', status: 'presented', ...attributes },
  });
const resultOf = (facts: ReturnType<typeof quote>[], amount: string | null = '50000', at = on5May) =>
  itemResultAt('proposal', buildSummary({ facts, commitments: { amount } }), at);

describe('the tolerance', () => {
  it.each([
    ['50000', '50000', 'met'],
    ['50250', '50000', 'met'],
    ['50250.01', '50000', 'contradicted'],
    ['49750', '50000', 'met'],
    ['49749.99', '50000', 'missing'],
    ['101', '100', 'met'],
    ['101.01', '100', 'contradicted'],
    ['-50250', '-50000', 'met'],
    ['-50250.01', '-50000', 'missing'],
    ['1', '0', 'met'],
  ])('an amount of %s against a quote of %s is %s', (amount, quoted, state) => {
    expect(resultOf([quote('q', { amount: quoted })], amount).state).toBe(state);
  });
});

describe('what cannot be compared is a gap with its reason', () => {
  it.each([
    ['another currency', { currency: 'USD' }, '50000', /in USD/],
    ['another measure', { measure: 'acv' }, '50000', /measured as acv/],
    ['a deal without amount', {}, null, /no amount/],
  ])('%s', (_name, attributes, amount, reason) => {
    const result = resultOf([quote('q', attributes)], amount);
    expect(result.state).toBe('missing');
    expect(result.reason).toMatch(reason);
  });

  it('a quote without total', () => {
    const facts = [buildQuote({ id: 'q', attributes: { status: 'presented' } })];
    expect(resultOf(facts).reason).toMatch(/no total/);
  });
});

describe('the quote that stands', () => {
  const other = { amount: '70000' };
  it.each([
    [
      'the synced one before a later accepted one',
      [quote('a', { isSynced: true }), quote('b', { ...other, status: 'accepted' })],
    ],
    [
      'the accepted one before a later presented one',
      [quote('a', { status: 'accepted' }), quote('b', other)],
    ],
    [
      'the latest accepted one',
      [
        quote('b', { ...other, status: 'accepted' }, '2026-04-01T09:00:00.000Z'),
        quote('a', { status: 'accepted' }),
      ],
    ],
    [
      'the latest presented one that has not expired',
      [quote('a', {}, '2026-04-01T09:00:00.000Z'), quote('b', { ...other, expiresOn: '2026-05-02' })],
    ],
  ])('is %s', (_name, facts) => {
    expect(resultOf(facts)).toMatchObject({ state: 'met', factIds: ['a'] });
  });

  it.each([['draft'], ['denied'], ['void']])('is never a %s one', (status) => {
    expect(resultOf([quote('q', { status })]).state).toBe('missing');
  });

  it('is none that lies ahead', () => {
    const ahead = { ...quote('q', {}, '2026-05-07T09:00:00.000Z'), recordedAt: '2026-05-01T09:00:00.000Z' };
    expect(resultOf([ahead])).toMatchObject({ state: 'missing', changesAt: '2026-05-07T09:00:00.000Z' });
  });
});

describe('an attached quote', () => {
  const attached = (attributes: FactAttributes, strength: 0 | 2 = 2) =>
    buildFact({
      id: 'a',
      kind: 'pointer',
      strength,
      occurredAt: '2026-05-01T09:00:00.000Z',
      attributes: { amount: '50000', currency: 'EUR', status: 'presented', ...attributes },
    });

  it('counts once a second person has confirmed it, by the amount that they saw', () => {
    expect(resultOf([attached({})])).toMatchObject({ state: 'met', factIds: ['a'] });
    expect(resultOf([attached({ amount: '40000' })]).state).toBe('contradicted');
    expect(resultOf([attached({}, 0)]).state).not.toBe('met');
  });
  it('is none where something else was seen', () => {
    expect(resultOf([attached({ status: undefined })]).state).not.toBe('met');
  });
  it('gives way to an accepted one of the source', () => {
    expect(resultOf([attached({ amount: '40000' }), quote('q', { status: 'accepted' })])).toMatchObject({
      state: 'met',
      factIds: ['q'],
    });
  });
});

describe('freshness', () => {
  it('a quote counts through its last day', () => {
    const facts = [quote('q', { expiresOn: '2026-05-20' })];
    expect(resultOf(facts)).toMatchObject({
      freshUntil: '2026-05-20',
      changesAt: '2026-05-20T22:00:00.000Z',
    });
    expect(resultOf(facts, '50000', '2026-05-20T22:00:00.000Z').state).toBe('stale');
  });
  it('a quote without expiry counts for 90 days', () => {
    expect(resultOf([quote('q', {})]).freshUntil).toBe('2026-07-30');
  });
  it('when the newer quote expires, the older one stands again', () => {
    const facts = [
      quote('a', { expiresOn: '2026-06-30' }, '2026-04-01T09:00:00.000Z'),
      quote('b', { amount: '70000', expiresOn: '2026-05-20' }),
    ];
    expect(resultOf(facts)).toMatchObject({ state: 'missing', changesAt: '2026-05-20T22:00:00.000Z' });
    expect(resultOf(facts, '50000', '2026-05-20T22:00:00.000Z')).toMatchObject({
      state: 'met',
      factIds: ['a'],
    });
  });
});

it('holds for renewals under their own name', () => {
  const result = itemResultAt('renewal_quote', buildSummary({ facts: [quote('q', {})] }), on5May);
  expect(result).toMatchObject({ key: 'renewal_quote', state: 'met', rule: 'renewal_quote@2' });
});
