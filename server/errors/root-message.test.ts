import { expect, it } from 'vitest';
import { rootMessage } from './root-message';

it('says the innermost message and nothing of what wraps it', () => {
  const inner = new Error('duplicate key value violates unique constraint "draft_pkey"');
  const outer = new Error('Failed query: insert into draft values ($1) params: Acme, secret renewal', {
    cause: inner,
  });
  expect(rootMessage(outer)).toBe(inner.message);
  expect(rootMessage('text')).toBe('text');
});
