import { expect, it } from 'vitest';
import { deriveCoverage } from './derive-coverage';

it('divides evidenced by all four and prints waived beside it', () => {
  const coverage = deriveCoverage([
    { dollarState: 'evidenced', amount: '50.10' },
    { dollarState: 'waived', amount: '10' },
    { dollarState: 'gap', amount: '20' },
    { dollarState: 'contradicted', amount: '19.90' },
    { dollarState: null, amount: '1000000' },
  ]);
  expect(coverage).toMatchObject({ total: '100', coverage: '0.5010', waivedShare: '0.1000', whyNull: null });
});

it('counts deals without amount beside the sums', () => {
  expect(deriveCoverage([{ dollarState: 'gap', amount: null }])).toMatchObject({
    countWithoutAmount: 1,
    coverage: null,
    whyNull: 'There are no dollars to cover.',
  });
});

it('withholds a share that credits make meaningless', () => {
  const deals = [
    { dollarState: 'evidenced' as const, amount: '100' },
    { dollarState: 'gap' as const, amount: '-50' },
  ];
  expect(deriveCoverage(deals).coverage).toBeNull();
  expect(deriveCoverage(deals).whyNull).toMatch(/^Credits/);
});

it('says nothing of nothing', () => expect(deriveCoverage([]).coverage).toBeNull());
