// Finds the workspace a command names, or makes it when asked to; finds the seat that --as names.

import { and, eq, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { seat } from '@/db/schema/seat';
import { workspace } from '@/db/schema/workspace';
import { refusalText } from '@/server/cli/refusal-text';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { DEFAULT_FISCAL_CALENDAR } from '@/server/core/period/fiscal-calendar';
import { Sentence } from '@/server/launch/sentence.mjs';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { workspaceCreate } from '@/server/moves/workspace-create';

export const COMMAND_LINE: Actor = { kind: 'command', id: 'plumbline' };

export type FoundWorkspace = { id: string; slug: string; today: string };

export async function findWorkspace(name: string, isCreating: boolean, now: Date): Promise<FoundWorkspace> {
  const found = await lookUp(name, now);
  if (found) return found;
  if (isCreating) return createWorkspace(name, now);
  const all = await database().db.select({ slug: workspace.slug }).from(workspace).orderBy(workspace.slug);
  const held = all.length === 0 ? 'There is none yet' : `There is ${all.map((row) => row.slug).join(', ')}`;
  throw new Sentence(
    `There is no workspace "${name}". ${held}; "plumbline import" with --create-workspace makes one.`,
  );
}

async function lookUp(name: string, now: Date): Promise<FoundWorkspace | null> {
  const rows = await database()
    .db.select()
    .from(workspace)
    .where(or(eq(workspace.slug, name), eq(sql`lower(${workspace.name})`, name.toLowerCase())));
  const found = rows.find((row) => row.slug === name) ?? rows[0];
  if (found && (rows.length === 1 || found.slug === name)) {
    const at = found.clockKind === 'fixed' && found.clockAt ? found.clockAt : now;
    return { id: found.id, slug: found.slug, today: dayIn(at.toISOString(), found.timeZone) };
  }
  if (rows.length > 1)
    throw new Sentence(
      `Several workspaces are called "${name}": give the short name of one (${rows.map((row) => row.slug).join(', ')}).`,
    );
  return null;
}

async function createWorkspace(name: string, now: Date): Promise<FoundWorkspace> {
  const id = uuidv7();
  const slug = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 60);
  const outcome = await runMove(workspaceCreate, {
    workspaceId: id,
    actor: COMMAND_LINE,
    input: {
      slug,
      name,
      timeZone: 'UTC',
      currency: 'USD',
      fiscalCalendar: DEFAULT_FISCAL_CALENDAR,
      smallDealLimit: '10000',
      materialAmount: '250000',
      reviewAmount: '100000',
      internalDomains: [],
      knownCompetitors: [],
    },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status === 'applied') return { id, slug, today: dayIn(now.toISOString(), 'UTC') };
  // Another command may have made it in the meantime.
  const made = await lookUp(name, now);
  if (made) return made;
  throw new Sentence(refusalText(outcome, 'The workspace could not be made.'));
}

/** The command line itself where nobody is named; policies decide what either may do. */
export async function actorNamed(workspaceId: string, email: string | null): Promise<Actor> {
  if (email === null) return COMMAND_LINE;
  const [found] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select()
      .from(seat)
      .where(
        and(eq(seat.workspaceId, workspaceId), eq(seat.email, email.toLowerCase()), eq(seat.isActive, true)),
      ),
  );
  if (!found?.personId)
    throw new Sentence(`Nobody with the address "${email}" has signed in to this workspace.`);
  return { kind: 'person', seatId: found.id, personId: found.personId, role: found.role };
}
