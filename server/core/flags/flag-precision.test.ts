import { describe, expect, it } from 'vitest';
import { deriveEpisodes } from './flag-episode';
import { isMature, measurePrecision, type WatchedStretch } from './flag-precision';
import { wilsonInterval } from './wilson-interval';

const NOW = Date.parse('2026-06-01T00:00:00.000Z');
const stretch = (own: Partial<WatchedStretch> = {}): WatchedStretch => ({
  startedAt: '2026-01-10T00:00:00.000Z',
  periodEndsAt: '2026-04-01T00:00:00.000Z',
  outcomeAt: null,
  harms: [],
  stratum: 'proposal commit small',
  ...own,
});
const many = (n: number, own: Partial<WatchedStretch> = {}) => Array.from({ length: n }, () => stretch(own));
const loss = [{ kind: 'loss', at: '2026-02-01T00:00:00.000Z' }] as const;

describe('an episode', () => {
  const of = (...spans: (readonly [string, string | null])[]) =>
    deriveEpisodes(
      spans.map(([from, until]) => ({
        from: `${from}T00:00:00.000Z`,
        until: until && `${until}T00:00:00.000Z`,
      })),
    ).length;
  it('goes on when the flag comes back within 14 days, and ends when it stays away as long', () => {
    expect(of(['2026-01-01', '2026-01-10'], ['2026-01-23', null])).toBe(1);
    expect(of(['2026-01-01', '2026-01-10'], ['2026-01-24', null])).toBe(2);
    expect(of(['2026-01-24', null], ['2026-01-01', '2026-01-10'])).toBe(2);
    expect(of()).toBe(0);
  });
  it('does not end earlier for a span that lies inside another', () => {
    expect(of(['2026-01-01', '2026-03-01'], ['2026-01-05', '2026-01-06'], ['2026-03-05', null])).toBe(1);
  });
});

describe('maturity', () => {
  it('comes with the outcome, or with the period end and 30 days, whichever is later', () => {
    expect(isMature(stretch(), NOW)).toBe(true);
    expect(isMature(stretch({ periodEndsAt: '2026-07-01T00:00:00.000Z' }), NOW)).toBe(false);
    const late = { startedAt: '2026-05-02T00:00:00.001Z', periodEndsAt: '2026-05-03T00:00:00.000Z' };
    expect(isMature(stretch(late), NOW)).toBe(false);
    expect(isMature(stretch({ ...late, startedAt: '2026-05-02T00:00:00.000Z' }), NOW)).toBe(true);
    expect(isMature(stretch({ ...late, outcomeAt: '2026-05-20T00:00:00.000Z' }), NOW)).toBe(true);
  });
});

describe('precision', () => {
  it('is withheld below 30 mature episodes', () => {
    const open = many(10, { periodEndsAt: '2026-09-01T00:00:00.000Z' });
    expect(measurePrecision('no_activity', [...many(29), ...open], [], NOW)).toMatchObject({
      isWithheld: true,
      mature: 29,
    });
  });
  it('counts a slip, loss or downgrade after the flag, not before', () => {
    const before = [{ kind: 'loss', at: '2026-01-09T00:00:00.000Z' }] as const;
    // What raised the flag is no later harm.
    const atOnce = [{ kind: 'slip', at: stretch().startedAt }] as const;
    const flagged = [
      ...many(20, { harms: loss }),
      ...many(10, { harms: before }),
      ...many(10, { harms: atOnce }),
    ];
    expect(measurePrecision('no_activity', flagged, [], NOW)).toMatchObject({
      followed: { n: 40, share: '0.5000' },
      unflagged: { n: 0, share: null },
    });
  });
  it('counts only further pushes for a rule about pushes', () => {
    const slip = [{ kind: 'slip', at: '2026-02-01T00:00:00.000Z' }] as const;
    const flagged = [...many(30, { harms: loss }), ...many(10, { harms: slip })];
    expect(measurePrecision('close_date_pushed', flagged, [], NOW)).toMatchObject({
      followed: { share: '0.2500' },
    });
  });
  it('compares with unflagged deals of the same stratum, weighted as the flagged ones spread', () => {
    const flagged = [...many(30, { stratum: 'a' }), ...many(10, { stratum: 'b' })];
    const like = [
      ...many(5, { stratum: 'a', harms: loss }),
      ...many(5, { stratum: 'a' }),
      ...many(100, { stratum: 'b' }),
      ...many(100, { stratum: 'c', harms: loss }),
      // Not mature: nothing is known of it yet.
      ...many(50, { stratum: 'a', periodEndsAt: '2026-09-01T00:00:00.000Z' }),
    ];
    expect(measurePrecision('no_activity', flagged, like, NOW)).toMatchObject({
      unflagged: { n: 110, share: '0.3750' },
    });
  });
});

describe('the interval', () => {
  it.each([
    [0, 10, '0.0000', '0.2775'],
    [5, 10, '0.2366', '0.7634'],
    [10, 10, '0.7225', '1.0000'],
  ])('of %i of %i is %s to %s', (hits, n, lower, upper) => {
    expect(wilsonInterval(hits, n)).toMatchObject({ lower, upper });
  });
  it('refuses counts that make no share', () => {
    for (const [hits, n] of [
      [0, 0],
      [2, 1],
      [-1, 1],
      [0.5, 1],
    ] as const)
      expect(() => wilsonInterval(hits, n)).toThrow(RangeError);
  });
});
