// What a rollback says of a change that it leaves alone.
import { expect, it } from 'vitest';
import { verdictWords } from './rollback-words';

it('says who moved the value on, to what and on which day', () => {
  const at = '2026-11-26T09:00:00.000Z';
  expect(verdictWords({ verdict: 'moved_on', by: 'Ada', at, to: '47000' })).toBe(
    'The value has moved on: Ada made it 47000 on 26 November 2026.',
  );
  expect(verdictWords({ verdict: 'moved_on', by: null, at: null, to: null })).toBe(
    'The value has moved on: the source made it empty.',
  );
});
