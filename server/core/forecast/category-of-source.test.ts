import { describe, expect, it } from 'vitest';
import { decideCategory, readCategory } from './category-of-source';

it.each([
  ['Forecast', 'commit'],
  ['COMMIT', 'commit'],
  ['BestCase', 'best_case'],
  ['Best Case', 'best_case'],
  ['BEST_CASE', 'best_case'],
  ['MostLikely', 'most_likely'],
  ['OMIT', 'omitted'],
  ['Omitted', 'omitted'],
  [' closed ', 'closed'],
  ['Not forecasted', 'omitted'],
  ['Closed won', 'closed'],
  ['Upside', null],
  ['', null],
  ['constructor', null],
])('reads the category %j as %s', (text, category) => {
  expect(readCategory(text)).toBe(category);
});

describe('category and outcome', () => {
  it.each([
    ['closed', 'lost', 'lost', 'omitted', 'closed_not_won'],
    ['closed', 'void', 'void', 'omitted', 'closed_not_won'],
    ['commit', 'lost', 'lost', 'omitted', 'ended_not_omitted'],
    ['omitted', 'lost', 'lost', 'omitted', null],
    [null, 'lost', 'lost', 'omitted', null],
    ['closed', 'won', 'won', 'closed', null],
    ['commit', 'won', 'won', 'closed', 'won_not_closed'],
    ['omitted', 'won', 'won', 'omitted', null],
    ['commit', 'open', 'discovery', 'commit', null],
    ['omitted', 'open', 'proposal', 'omitted', null],
    ['closed', 'open', 'proposal', 'best_case', 'closed_but_open'],
  ] as const)(
    'a deal of category %s that is %s in %s counts as %s',
    (source, outcome, phase, category, corrected) => {
      expect(decideCategory(source, outcome, phase)).toMatchObject({ category, corrected });
    },
  );
  it('takes a missing category from the stage and marks it', () => {
    expect(decideCategory(null, 'open', 'negotiation')).toEqual({
      category: 'best_case',
      madeBy: 'stage_default',
      corrected: null,
    });
    expect(decideCategory(null, 'won', 'won').madeBy).toBe('stage_default');
    expect(decideCategory('pipeline', 'open', 'negotiation').madeBy).toBe('import');
  });
  it('never lets a stage alone promise a commit, nor an open deal be closed', () => {
    for (const phase of [
      'discovery',
      'qualification',
      'evaluation',
      'proposal',
      'negotiation',
      'won',
      'lost',
    ] as const)
      expect(['pipeline', 'best_case']).toContain(decideCategory(null, 'open', phase).category);
  });
});
