// Each cause by a deal that shows it, in the order of the list.
import { describe, expect, it } from 'vitest';
import type { BookLine, WaterfallScope } from './book-line';
import { explainMovement } from './explain-movement';
import { SAMPLE_LINE } from './sample-line';
import { bookSplits, NO_SPLITS } from './split-book';

const SCOPE: WaterfallScope = { categories: new Set(['best_case', 'commit']), currency: 'USD' };
const line = (values: Partial<BookLine>): BookLine => ({ ...SAMPLE_LINE, ...values });
const explain = (before: BookLine | null, after: BookLine | null, scope = SCOPE) =>
  explainMovement(before, after, scope, NO_SPLITS);

describe('a deal that left', () => {
  it.each([
    ['deleted', null],
    ['deleted', line({ gone: 'deleted', outcome: 'lost' })],
    ['merged', line({ gone: 'merged' })],
    ['vanished', line({ gone: 'vanished', isInPeriod: false })],
    ['merged', line({ gone: 'merged', outcome: 'won', category: 'closed' })],
    ['omitted', line({ outcome: 'void' })],
    ['lost', line({ outcome: 'lost', category: 'omitted', isInPeriod: false, closesOn: '2026-08-01' })],
    ['omitted', line({ category: 'omitted', isInNode: false })],
    ['owner_out', line({ isInNode: false, isInPeriod: false, closesOn: '2026-08-01' })],
    ['pushed_out', line({ isInPeriod: false, closesOn: '2026-08-01', category: 'pipeline' })],
    ['category_out', line({ category: 'pipeline' })],
    ['calendar_or_mapping', line({ isInPeriod: false })],
  ] as const)('is %s once, at its value at the start', (cause, after) => {
    expect(explain(SAMPLE_LINE, after)).toEqual([{ cause, amount: '-100' }]);
  });

  it('leaves at what it was won for, the difference is an increase', () => {
    const won = line({ outcome: 'won', category: 'closed', amount: '130', converted: '130' });
    expect(explain(SAMPLE_LINE, won)).toEqual([
      { cause: 'increased', amount: '30' },
      { cause: 'won', amount: '-130' },
    ]);
    const withClosed: WaterfallScope = { ...SCOPE, categories: new Set(['commit', 'closed']) };
    expect(explain(SAMPLE_LINE, won, withClosed)).toEqual([{ cause: 'increased', amount: '30' }]);
  });
});

describe('a deal that entered', () => {
  it.each([
    ['new', null],
    ['restored', line({ gone: 'vanished', isInNode: false })],
    ['reopened', line({ outcome: 'lost', category: 'omitted', isInPeriod: false, closesOn: '2026-01-01' })],
    ['owner_in', line({ isInNode: false, isInPeriod: false, closesOn: '2026-08-01' })],
    ['pulled_in', line({ isInPeriod: false, closesOn: '2026-08-01', category: 'pipeline' })],
    ['category_in', line({ category: 'pipeline' })],
    ['calendar_or_mapping', line({ isInPeriod: false })],
  ] as const)('is %s once, at its value at the end', (cause, before) => {
    expect(explain(before, SAMPLE_LINE)).toEqual([{ cause, amount: '100' }]);
  });

  it('stands in new and in won where it was both in between', () => {
    const won = line({ outcome: 'won', category: 'closed' });
    expect(explain(null, won)).toEqual([
      { cause: 'new', amount: '100' },
      { cause: 'won', amount: '-100' },
    ]);
    const withClosed: WaterfallScope = { ...SCOPE, categories: new Set(['commit', 'closed']) };
    expect(explain(null, won, withClosed)).toEqual([{ cause: 'new', amount: '100' }]);
  });

  it('stands in neither where it was won elsewhere, is gone, or is void', () => {
    for (const elsewhere of [{ isInNode: false }, { isInPeriod: false }, { gone: 'vanished' }] as const)
      expect(explain(null, line({ outcome: 'won', category: 'closed', ...elsewhere }))).toEqual([]);
    expect(explain(null, line({ outcome: 'void' }))).toEqual([]);
  });
});

it('takes the change of amount at the old rate first, and the rate last', () => {
  const euros = { currency: 'EUR', amount: '100', rate: '1.10', converted: '110' };
  const after = line({ ...euros, amount: '90', rate: '1.20', converted: '108' });
  expect(explain(line(euros), after)).toEqual([
    { cause: 'decreased', amount: '-11' },
    { cause: 'exchange_rate', amount: '9' },
  ]);
  expect(explain(line({ ...euros, rate: null, converted: null }), line(euros))).toEqual([
    { cause: 'exchange_rate', amount: '110' },
  ]);
});

it('lets a split move value from the parent to its children, and calls new only what is beyond it', () => {
  const splits = bookSplits(
    [
      { deal: 'b', parent: 'a', value: '60' },
      { deal: 'c', parent: 'a', value: '70' },
    ],
    new Map([['a', '100']]),
  );
  const child = (deal: string, amount: string) => line({ deal, splitFrom: 'a', amount, converted: amount });
  expect(explainMovement(SAMPLE_LINE, line({ amount: '10', converted: '10' }), SCOPE, splits)).toEqual([
    { cause: 'split', amount: '-90' },
  ]);
  expect(explainMovement(null, child('b', '60'), SCOPE, splits)).toEqual([{ cause: 'split', amount: '60' }]);
  expect(explainMovement(null, child('c', '70'), SCOPE, splits)).toEqual([
    { cause: 'split', amount: '40' },
    { cause: 'new', amount: '30' },
  ]);
});

it('counts a deal without amount in its bar, at nothing', () => {
  expect(explain(null, line({ amount: null, converted: null }))).toEqual([{ cause: 'new', amount: '0' }]);
});
