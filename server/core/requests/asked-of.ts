// Whom a refusal's remedy puts a request to; where another way stands for it, such as a waiver, there is nobody to ask.
import type { Remedy } from '../vocabulary/remedy';

export const ASKED_REMEDIES = [
  'ask_owner',
  'approval:manager',
  'approval:finance',
  'approval:admin',
] as const satisfies readonly Remedy[];
export type AskedRemedy = (typeof ASKED_REMEDIES)[number];

/** Named as in `server/reads/who-can.ts`. */
export type AskedOf = 'owner' | 'manager' | 'finance' | 'admin';

const OF: Record<AskedRemedy, AskedOf> = {
  ask_owner: 'owner',
  'approval:manager': 'manager',
  'approval:finance': 'finance',
  'approval:admin': 'admin',
};

/** A request about a request would ask in a circle. */
const IS_REQUEST = /^request\./;
/** Here a manager's word is a waiver or an approved message, which have requests of their own. */
const HAS_OWN_REQUEST = /^(commitment\.change|draft\.(accept|edit)|message\..*)$/;

/** @param action the kind of the move that was refused */
export function askedOf(action: string, remedy: string): AskedOf | null {
  const known = ASKED_REMEDIES.find((each) => each === remedy);
  if (!known || IS_REQUEST.test(action)) return null;
  if (known === 'approval:manager' && HAS_OWN_REQUEST.test(action)) return null;
  return OF[known];
}
