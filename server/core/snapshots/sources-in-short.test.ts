import { expect, it } from 'vitest';
import { sourcesInShort } from './sources-in-short';

const crm = { name: 'CRM', asOf: '2026-05-12', tie: 'tied' } as const;

it('tells the day of the oldest source and the standing of the worst', () => {
  const mail = { name: 'Mail', asOf: '2026-05-03', tie: 'explained' } as const;
  expect(sourcesInShort([crm])).toEqual({ count: 1, oldest: '2026-05-12', tie: 'tied' });
  expect(sourcesInShort([crm, mail])).toEqual({ count: 2, oldest: '2026-05-03', tie: 'explained' });
  expect(sourcesInShort([crm, mail, { ...crm, tie: 'not_tied' }])?.tie).toBe('not_tied');
  expect(sourcesInShort([{ ...crm, tie: 'differs' }, mail, { ...crm, tie: 'not_tied' }])?.tie).toBe(
    'differs',
  );
});

it('counts no source that was never imported', () => {
  const never = { name: 'New', asOf: null, tie: 'not_tied' } as const;
  expect(sourcesInShort([crm, never])).toEqual({ count: 1, oldest: '2026-05-12', tie: 'tied' });
  expect(sourcesInShort([never])).toBeNull();
});
