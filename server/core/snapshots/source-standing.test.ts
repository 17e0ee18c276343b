import { expect, it } from 'vitest';
import type { TieStanding } from '../import/tie-standing';
import { acknowledgementReason } from './source-standing';

const why = (asOf: string | null, tie: TieStanding = 'tied', day = '2026-05-12') =>
  acknowledgementReason({ sourceId: 'one', name: 'CRM', asOf, tie }, day);

it('asks for a source that speaks of a day long past, whenever it was imported', () => {
  expect(why('2026-05-12')).toBeNull();
  expect(why('2026-05-11')).toBeNull();
  expect(why('2026-05-10')).toBe('is as of 2026-05-10, 2 days before 2026-05-12');
  expect(why('2026-04-12')).toBe('is as of 2026-04-12, 30 days before 2026-05-12');
});

it('asks for nothing where the source speaks of a later day than the one that is frozen', () => {
  expect(why('2026-05-12', 'tied', '2026-05-01')).toBeNull();
});

it('asks for what was never imported or does not tie, and says its age as well where it is old', () => {
  expect(why(null)).toBe('has never been imported');
  expect(why('2026-04-12', 'differs')).toBe(
    'differs from the CRM totals and is as of 2026-04-12, 30 days before 2026-05-12',
  );
  expect(why('2026-05-12', 'not_tied')).toBe('was not held against the CRM totals');
});
