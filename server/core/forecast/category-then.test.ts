// A deal that is closed today was not closed while it was open, whatever its history leaves untold.
import { expect, it } from 'vitest';
import type { Category } from '../vocabulary/category';
import type { Phase } from '../vocabulary/phase';
import { categoryThen } from './category-then';

const shown = (category: Category, phase: Phase, madeBy: 'import' | 'stage_default' = 'import') => ({
  category,
  phase,
  madeBy,
});

it('takes what the record shows while the deal stands where it stands today', () => {
  expect(categoryThen({ told: undefined, shown: shown('commit', 'proposal'), phase: 'proposal' })).toBe(
    'commit',
  );
});

it.each([
  ['won', 'closed', 'proposal', 'best_case'],
  ['lost', 'omitted', 'discovery', 'pipeline'],
] as const)('takes the stage then for a deal that is %s today', (end, category, phase, then) => {
  expect(categoryThen({ told: undefined, shown: shown(category, end), phase })).toBe(then);
});

it('takes the stage then where the category came from the stage, and keeps a word of the source', () => {
  const byStage = shown('best_case', 'proposal', 'stage_default');
  expect(categoryThen({ told: undefined, shown: byStage, phase: 'discovery' })).toBe('pipeline');
  const own = shown('commit', 'proposal');
  expect(categoryThen({ told: undefined, shown: own, phase: 'discovery' })).toBe('commit');
});

it('takes the stage where its history was blank, and calls nothing closed that is not won', () => {
  const open = shown('commit', 'proposal');
  expect(categoryThen({ told: null, shown: open, phase: 'discovery' })).toBe('pipeline');
  expect(categoryThen({ told: 'closed', shown: open, phase: 'proposal' })).toBe('best_case');
  expect(categoryThen({ told: 'commit', shown: open, phase: 'won' })).toBe('closed');
  expect(categoryThen({ told: 'commit', shown: open, phase: 'lost' })).toBe('omitted');
});
