// A request of a workspace's ALLOW and DENY tables as it is kept, edited and uploaded: who, which move, and what has to come out.
import { z } from 'zod';
import { ROLES } from '@/server/core/vocabulary/role';
import type { Actor } from '@/server/moves/actor';

const value = z.union([z.boolean(), z.string().max(80), z.int(), z.array(z.string().max(80)).max(20)]);
const values = z.record(z.string().max(60), value);

export const TableRow = z.object({
  /** One sentence: 'a rep accepts a draft of their own deal'. */
  says: z.string().trim().min(1).max(200),
  expect: z.enum(['allow', 'deny']),
  /** For a DENY: the policy that has to refuse it, or 'no_permission'. */
  code: z.string().max(120).optional(),
  actor: z.union([
    z.object({ kind: z.literal('person'), role: z.enum(ROLES) }),
    z.object({ kind: z.enum(['agent', 'worker', 'command']), id: z.string().max(120) }),
  ]),
  action: z.string().max(120),
  resource: z.object({ type: z.string().max(60), id: z.string().max(120), attributes: values }),
  context: values,
});
export type TableRow = z.infer<typeof TableRow>;

export const TableRows = z.array(TableRow).min(1, 'The tables need at least one row.').max(3_000);

/** A person of a table sits in a seat named after the role. */
export function actorOfRow({ actor }: TableRow): Actor {
  if (actor.kind !== 'person') return actor;
  return { kind: 'person', seatId: actor.role, personId: actor.role, role: actor.role };
}
