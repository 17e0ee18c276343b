// Whatever a move applied can be rolled back, or it says in a sentence why not and what else there is.
import { expect, it } from 'vitest';
import { isReversible, whyNoRollback } from '@/server/core/rollback/how-else';
import { MOVE_CATALOGUE } from './catalogue';

it.each(MOVE_CATALOGUE.map(({ kind }) => kind))('%s is rolled back, or says why not', (kind) => {
  const why = whyNoRollback(kind);
  expect(why === null).toBe(isReversible(kind));
  if (why !== null) expect(why).toMatch(/^[A-Z].{20,}\.$/);
});
