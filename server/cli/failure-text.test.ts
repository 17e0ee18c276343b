// A command's failure is told in the innermost message; of a database that was not migrated it says what to do.
import { expect, it } from 'vitest';
import { Sentence } from '@/server/launch/sentence.mjs';
import { failureText } from './failure-text';

it('tells to migrate a database that lacks a table', () => {
  const missing = Object.assign(new Error('relation "workspace" does not exist'), { code: '42P01' });
  expect(failureText(new Error('Failed query: select', { cause: missing }))).toBe(
    'The database is not at this version (relation "workspace" does not exist). Run npm run plumbline -- migrate, then the command again.',
  );
});

it('tells any other failure as it is', () => {
  expect(failureText(new Sentence('Say --workspace NAME.'))).toBe('Say --workspace NAME.');
  const refused = Object.assign(new Error('connection refused'), { code: 'ECONNREFUSED' });
  expect(failureText(new Error('Failed query: select', { cause: refused }))).toBe('connection refused');
});
