// Who asks for a move: a person in a seat, an agent, or a named principal of the machine itself.
import type { Role } from '@/server/core/vocabulary/role';

export type PersonActor = { kind: 'person'; seatId: string; personId: string; role: Role };
/** Software that proposes: 'drafter', or an agent that an admin registered. */
export type AgentActor = { kind: 'agent'; id: string };
/** The background worker, or the command line (`asSeatId` where `--as` named one). */
export type MachineActor = { kind: 'worker' | 'command'; id: string; asSeatId?: string };

export type Actor = PersonActor | AgentActor | MachineActor;

export function actorId(actor: Actor): string {
  return actor.kind === 'person' ? actor.seatId : actor.id;
}
