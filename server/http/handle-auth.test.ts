// What nobody signs in with is refused in a sentence, and is no failure of ours.
import { expect, test } from 'vitest';
import { handleAuth } from './handle-auth';

const ask = (path: string, init: RequestInit = {}) =>
  handleAuth(new Request(`http://127.0.0.1:3000/api/auth/${path}`, init), {
    params: Promise.resolve({ nextauth: path.split('/') }),
  });

test('opening the address of the form says where to sign in', async () => {
  const answer = await ask('callback/credentials');
  expect(answer.status).toBe(405);
  expect(await answer.text()).toContain('/sign-in');
});

test.each(['callback/credentials', 'signin', 'signin/credentials', 'signout', 'session', '_log'])(
  'JSON that is none is refused by %s',
  async (path) => {
    const headers = { 'content-type': 'application/json; charset=utf-8' };
    for (const body of ['{', '', 'x']) {
      const answer = await ask(path, { method: 'POST', headers, body });
      expect(answer.status, body).toBe(400);
      expect(await answer.text()).toMatch(/cannot be read.*\.$/);
    }
  },
);
