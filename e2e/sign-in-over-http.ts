// Signs a person in without a page and hands over the cookies, so that only the sign-in specs pay for the form.

import { request } from '@playwright/test';

type StorageState = Awaited<ReturnType<Awaited<ReturnType<typeof request.newContext>>['storageState']>>;

/** @throws where the console does not take the address and password. */
export async function signInOverHttp(
  baseURL: string,
  { email, password }: { email: string; password: string },
): Promise<StorageState> {
  const client = await request.newContext({ baseURL });
  try {
    const { csrfToken } = await (await client.get('/api/auth/csrf')).json();
    const answer = await client.post('/api/auth/callback/credentials', {
      form: { csrfToken, email, password, json: 'true', callbackUrl: baseURL },
      headers: { origin: baseURL },
    });
    const state = await client.storageState();
    if (!state.cookies.some(({ name }) => name.endsWith('plumbline.session')))
      throw new Error(`${email} could not sign in: ${answer.status()} ${await answer.text()}`);
    return state;
  } finally {
    await client.dispose();
  }
}
