// What is split adds up to its whole, and no small cohort can be told, neither from its own row nor from the others.
import { describe, expect, it } from 'vitest';
import type { MetricLine, MetricPair } from './cohort';
import { measurePeriod } from './measure-period';
import { paceBy } from './pace-by';
import { rateDifference } from './rate-difference';
import { BY_SUBTRACTION, TOO_FEW, withheldCohorts } from './withheld-cohorts';
import { withholdPeriods } from './withhold-periods';

const LINE: MetricLine = {
  outcome: 'open',
  category: 'commit',
  isInPeriod: true,
  value: '100',
  segment: 'Enterprise',
  state: 'evidenced',
  isGone: false,
};
const WON = { outcome: 'won', category: 'closed' } as const;
const deals = (count: number, start: Partial<MetricLine>, end: Partial<MetricLine>): MetricPair[] =>
  Array.from({ length: count }, () => ({ start: { ...LINE, ...start }, end: { ...LINE, ...start, ...end } }));

describe('withheld cohorts', () => {
  it.each([
    [
      [5, 6],
      [null, null],
    ],
    [
      [0, 4],
      [null, TOO_FEW],
    ],
    // 7 + 9 + 2 − 7 − 9 would tell the two: the smaller of the others goes with it.
    [
      [9, 2, 7],
      [null, TOO_FEW, BY_SUBTRACTION],
    ],
    // Three and three are six together.
    [
      [3, 9, 3],
      [TOO_FEW, null, TOO_FEW],
    ],
  ])('of %j are %j', (sizes, reasons) => {
    expect(withheldCohorts(sizes)).toEqual(reasons);
  });
});

it('asks slip of every deal of a segment and conversion of its commits', () => {
  const pairs = [
    ...deals(5, { value: '10' }, WON),
    ...deals(5, { value: '30' }, {}),
    ...deals(5, { category: 'best_case' }, {}),
    ...deals(6, { segment: 'SMB', state: 'gap' }, { ...WON, value: '110' }),
  ];
  const { bySegment, byEvidence } = measurePeriod(pairs);
  expect(bySegment).toMatchObject([
    {
      key: 'Enterprise',
      slip: { count: { n: 15, hits: 10 }, dollars: { part: '650', whole: '700' } },
      conversion: { count: { n: 10, hits: 5 }, dollars: { part: '50', whole: '200', share: '0.2500' } },
    },
    {
      key: 'SMB',
      slip: { count: { n: 6, hits: 0 } },
      conversion: { count: { n: 6, hits: 6 }, dollars: { part: '600' }, changeOnWinning: '60' },
    },
  ]);
  expect(byEvidence.map(({ key, conversion }) => [key, conversion.count.n])).toEqual([
    ['evidenced', 10],
    ['gap', 6],
  ]);
});

it('takes dollars and changes back with the count', () => {
  const [enterprise] = measurePeriod([
    ...deals(6, {}, { ...WON, value: '130' }),
    ...deals(2, { segment: 'SMB' }, WON),
  ]).bySegment;
  expect(enterprise).toMatchObject({
    slip: {
      count: { hits: null, withheld: BY_SUBTRACTION },
      dollars: { part: '0', whole: '0', share: null },
    },
    conversion: { count: { share: null }, dollars: { withheld: BY_SUBTRACTION }, changeOnWinning: '0' },
  });
});

it('withholds a second period where the sum of all of them would tell a small one', () => {
  const periods = [8, 3, 6].map((count) => measurePeriod(deals(count, {}, WON)));
  const withheld = withholdPeriods(periods);
  for (const rate of ['slip', 'commit', 'winRate'] as const)
    expect(
      withheld.map((period) => period[rate].count.withheld),
      rate,
    ).toEqual([null, TOO_FEW, BY_SUBTRACTION]);
});

it('paces each segment by the working days that are left', () => {
  const period = (key: string, startsOn: string, endsOn: string) => ({ key, label: key, startsOn, endsOn });
  const part = (closesOn: string, key: string, value: string, count: number) => ({
    ...{ closesOn, key, value, deals: count },
  });
  const rows = paceBy(
    [
      part('2026-04-10', 'A', '10', 3),
      part('2026-05-11', 'A', '5.50', 2),
      part('2026-04-20', 'B', '7', 5),
      part('2026-01-15', 'A', '1', 4),
      part('2026-01-16', 'B', '2', 5),
      // After the day that has as many working days left: not to date.
      part('2026-03-31', 'B', '100', 9),
    ],
    ['A', 'B'],
    [period('Q2', '2026-04-01', '2026-06-30'), period('Q1', '2026-01-01', '2026-03-31')],
    '2026-05-12',
  );
  expect(rows.map(({ cells }) => cells.map(({ closed, withheld }) => closed ?? withheld))).toEqual([
    ['15.5', TOO_FEW],
    ['7', BY_SUBTRACTION],
  ]);
});

it('says of a difference of two shares how sure it is', () => {
  // 56 of 70 against 48 of 80: the worked example of Newcombe (1998), 0.20 from 0.0524 to 0.3339.
  const found = rateDifference(
    { share: '0.8', lower: '0.691823', upper: '0.876998' },
    { share: '0.6', lower: '0.490445', upper: '0.700391' },
  );
  expect(found).toMatchObject({ isApart: true });
  expect(found.difference).toBeCloseTo(0.2, 4);
  expect(found.lower).toBeCloseTo(0.0524, 3);
  expect(found.upper).toBeCloseTo(0.3339, 3);
});
