// Each metric by the rule it is named after, with hand-made deals.
import { describe, expect, it } from 'vitest';
import { conversionRate, type MetricLine, type MetricPair, slipRate, winRate } from './cohort';
import { firstCallAfter } from './first-call-after';
import { measurePeriod } from './measure-period';
import { pace } from './pacing';
import { pushByFamily } from './push-by-family';
import { accuracyOf, countRate, dollarRate, ratioOf } from './ratio';

const LINE: MetricLine = {
  outcome: 'open',
  category: 'commit',
  isInPeriod: true,
  value: '100',
  segment: 'Enterprise',
  state: 'evidenced',
  isGone: false,
};
const line = (values: Partial<MetricLine>): MetricLine => ({ ...LINE, ...values });
const won = (value = '100') => line({ outcome: 'won', category: 'closed', value });
const lost = (value: string | null = '100') =>
  line({ outcome: 'lost', category: 'omitted', value, state: null });
const pair = (start: MetricLine | null, end: MetricLine | null): MetricPair => ({ start, end });

describe('slip', () => {
  const pairs = [
    pair(LINE, won()),
    pair(LINE, lost()),
    pair(LINE, line({ category: 'omitted' })),
    pair(line({ value: '50' }), line({ isInPeriod: false, value: '90' })),
    pair(line({ value: '25' }), line({})),
    pair(LINE, line({ isGone: true })),
    // Not asked of: closed already, of another period, or new.
    pair(won(), won()),
    pair(line({ isInPeriod: false }), line({})),
    pair(null, line({})),
  ];

  it('counts what is still open at the end, at the amounts of the start', () => {
    expect(slipRate(pairs)).toMatchObject({
      count: { n: 6, hits: 2, share: '0.3333' },
      dollars: { part: '75', whole: '475', share: '0.1579' },
    });
  });
});

describe('commit conversion', () => {
  it('is the start amount of what was won in the period, with the change of amount beside it', () => {
    const pairs = [
      pair(LINE, won('130')),
      pair(LINE, won('90')),
      pair(LINE, line({ outcome: 'won', category: 'closed', isInPeriod: false })),
      pair(LINE, lost()),
      pair(LINE, null),
    ];
    expect(conversionRate(pairs)).toMatchObject({
      count: { n: 5, hits: 2, share: '0.4000' },
      dollars: { part: '200', whole: '500', share: '0.4000' },
      changeOnWinning: '20',
    });
  });
});

describe('win rate', () => {
  it('is won of won and lost in the period; void leaves both', () => {
    const pairs = [
      won(),
      won(),
      won(),
      lost(),
      lost('300'),
      line({ outcome: 'void', category: 'omitted' }),
    ].map((end) => pair(LINE, end));
    expect(winRate(pairs)).toMatchObject({
      count: { n: 5, hits: 3, share: '0.6000' },
      dollars: { part: '300', whole: '700', share: '0.4286' },
    });
  });

  it('keeps its dollars back where more than a tenth of the lost deals have no amount', () => {
    const pairs = [won(), won(), won(), lost(), lost(null)].map((end) => pair(null, end));
    expect(winRate(pairs).dollars).toMatchObject({
      share: null,
      withheld: '1 of 2 lost deals have no amount.',
    });
    const tenth = [won(), ...Array.from({ length: 9 }, () => lost()), lost(null)];
    expect(winRate(tenth.map((end) => pair(null, end))).dollars).toMatchObject({ share: '0.1000' });
  });

  it('is asked of what closed in the period, and of nothing that closed in another', () => {
    const elsewhere = { isInPeriod: false, category: 'omitted' } as const;
    const ends = [won(), won(), won(), lost(), lost(), line({ ...elsewhere, outcome: 'lost' })];
    expect(winRate(ends.map((end) => pair(LINE, end))).count).toMatchObject({ n: 5, hits: 3 });
  });
});

describe('accuracy and bias', () => {
  it.each([
    ['120', '100', '0.8', '0.2'],
    ['80', '100', '0.8', '-0.2'],
    ['350', '100', '-1.5', '2.5'],
    ['0', '100', '0', '-1'],
  ])('of a forecast of %s and %s won', (forecast, actual, accuracy, bias) => {
    expect(accuracyOf(forecast, actual)).toEqual({ accuracy, bias });
  });

  it('is nothing where nothing was won', () => {
    expect(accuracyOf('10', '0')).toEqual({ accuracy: null, bias: null });
  });
});

it('withholds cohorts under five with the reason, and their dollars with them', () => {
  expect(countRate(3, 4)).toMatchObject({ hits: null, share: null, withheld: 'Fewer than 5 deals.' });
  expect(dollarRate('10', '20', 4)).toEqual({
    part: '0',
    whole: '0',
    share: null,
    withheld: 'Fewer than 5 deals.',
  });
  expect(countRate(3, 5)).toMatchObject({ share: '0.6000', lower: '0.2307', upper: '0.8824' });
  expect(ratioOf('1', '0')).toBeNull();
});

it('tells a period by category, segment and evidence', () => {
  const pairs = [
    pair(LINE, won()),
    pair(line({ category: 'best_case', segment: null, state: 'gap' }), lost()),
  ];
  const metrics = measurePeriod(pairs);
  expect(metrics.byCategory.map(({ key }) => key)).toEqual(['commit', 'best_case']);
  expect(metrics.bySegment.map(({ key }) => key)).toEqual(['', 'Enterprise']);
  expect(metrics.byEvidence.map(({ key }) => key)).toEqual(['evidenced', 'gap']);
  expect(metrics).toMatchObject({ won: '100', rollUp: '100' });
});

it('adds up what was won in the period, and what commit and closed were at its start, without what was gone', () => {
  const metrics = measurePeriod([
    pair(LINE, line({ outcome: 'won', category: 'closed', isInPeriod: false, value: '7' })),
    pair(won('40'), won('30')),
    pair(line({ isGone: true }), null),
    pair(line({ isInPeriod: false }), won('5')),
  ]);
  expect(metrics).toMatchObject({ won: '35', rollUp: '140' });
});

it('starts at the first weekly call after day 7', () => {
  expect(firstCallAfter('2026-01-01', 7, 3)).toBe('2026-01-14');
  expect(firstCallAfter('2026-04-01', 7, 3)).toBe('2026-04-08');
});

it('paces by the working days that are left', () => {
  const period = (key: string, startsOn: string, endsOn: string) => ({ key, label: key, startsOn, endsOn });
  const lines = pace(
    [
      { closesOn: '2026-04-10', value: '10' },
      { closesOn: '2026-05-11', value: '5.25' },
      // As many working days are left on it as today: it is to date.
      { closesOn: '2026-05-12', value: '0.25' },
      { closesOn: '2026-01-15', value: '7' },
      { closesOn: '2026-03-31', value: '100' },
    ],
    [period('Q2', '2026-04-01', '2026-06-30'), period('Q1', '2026-01-01', '2026-03-31')],
    '2026-05-12',
  );
  expect(lines.map(({ toDate, whole }) => [toDate, whole])).toEqual([
    ['15.5', null],
    ['7', '107'],
  ]);
  expect(lines[0]?.points.at(-1)).toEqual({ daysLeft: 35, closed: '15.5' });
});

it('counts pushes by the family of their reason, and no pull-in', () => {
  expect(
    pushByFamily([
      { from: '2026-04-01', to: '2026-04-11', reasonCode: 'legal_redlines' },
      { from: '2026-04-01', to: '2026-05-01', reasonCode: 'product_gap' },
      { from: '2026-04-01', to: '2026-04-02', reasonCode: null },
      { from: '2026-04-02', to: '2026-04-01', reasonCode: 'correction' },
      { from: '2026-04-01', to: '2026-04-01', reasonCode: null },
      { from: null, to: '2026-04-01', reasonCode: null },
    ]),
  ).toEqual([
    { family: 'push_new_information', count: 1, days: 10 },
    { family: 'push_ours', count: 1, days: 30 },
    { family: 'no_reason', count: 1, days: 1 },
  ]);
});
