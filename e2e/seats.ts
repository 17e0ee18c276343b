// The demo's people by the name tests call them; each is signed in once, before the first test.

import { join } from 'node:path';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { readSignIns, type SignIn, worldPlace } from './places';

/** A role, and which of its people. */
const SEATS = {
  leader: ['leader', 0],
  managerEast: ['manager', 0],
  managerWest: ['manager', 1],
  rep: ['rep', 0],
  repWest: ['rep', 1],
  finance: ['finance', 0],
  secondFinance: ['finance', 1],
  admin: ['revops_admin', 0],
  secondAdmin: ['revops_admin', 1],
  auditor: ['auditor', 0],
} as const;

export type Seat = keyof typeof SEATS;
/** One seat a role. */
export const ROLE_SEATS = ['rep', 'managerEast', 'leader', 'finance', 'admin', 'auditor'] as const;
export type RoleSeat = (typeof ROLE_SEATS)[number];

export function signInOf(seat: Seat): SignIn {
  const [role, place] = SEATS[seat];
  const found = readSignIns(worldPlace()).filter((one) => one.role === ROLE_LABELS[role])[place];
  if (!found) throw new Error(`The demo has no ${ROLE_LABELS[role]} number ${place + 1}.`);
  return found;
}

/** The file with the cookies of a signed-in seat. */
export function stateOf(seat: Seat): string {
  return join(worldPlace().seats, `${signInOf(seat).email}.json`);
}
