// Before the first test: the built app on a database of its own, one demo workspace, and every demo person signed in
// once. After the last: all of it ended and removed.

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { startE2eApp } from '@/server/launch/e2e-server.mjs';
import { readSignIns, type WorldPlace, worldPlace } from './places';
import { signInOverHttp } from './sign-in-over-http';

/** An app that runs already (PLUMBLINE_E2E_URL and PLUMBLINE_E2E_HOME) is used and left running. */
export default async function startWorld(): Promise<(() => Promise<void>) | undefined> {
  if (process.env.PLUMBLINE_E2E_URL) {
    await signEverybodyIn(worldPlace());
    return undefined;
  }
  const app = await startE2eApp({ prepare: async ({ plumbline }) => void (await plumbline('demo')) });
  process.env.PLUMBLINE_E2E_URL = app.url;
  process.env.PLUMBLINE_E2E_HOME = app.home;
  try {
    await signEverybodyIn(worldPlace());
  } catch (error) {
    await app.stop();
    throw error;
  }
  return app.stop;
}

async function signEverybodyIn(place: WorldPlace): Promise<void> {
  mkdirSync(place.seats, { recursive: true });
  mkdirSync(place.claims, { recursive: true });
  for (const signIn of readSignIns(place)) {
    const state = await signInOverHttp(place.url, signIn);
    writeFileSync(join(place.seats, `${signIn.email}.json`), JSON.stringify(state), { mode: 0o600 });
  }
}
