// Where the running world lies and who can sign in to its demo workspace, as `plumbline demo` noted it.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type WorldPlace = { url: string; home: string; seats: string; claims: string };
export type SignIn = { role: string; name: string; email: string; password: string };

export function worldPlace(): WorldPlace {
  const { PLUMBLINE_E2E_URL: url, PLUMBLINE_E2E_HOME: home } = process.env;
  if (!url || !home) throw new Error('The world is not running; start-world.ts sets where it is.');
  return { url, home, seats: join(home, 'e2e-seats'), claims: join(home, 'e2e-claims') };
}

export function readSignIns(place: WorldPlace): SignIn[] {
  return JSON.parse(readFileSync(join(place.home, 'demo-sign-ins.json'), 'utf8'));
}
