// Freezes what a workspace's schedule owes: each once, whoever runs it and however often; what failed is tried again under a new id.
import { inArray } from 'drizzle-orm';
import { v5 as uuidv5 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { snapshot } from '@/db/schema/snapshot';
import { workspace } from '@/db/schema/workspace';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import {
  type DueFreeze,
  isOwed,
  lastDueFreeze,
  SCHEDULE_KINDS,
  SCHEDULE_REASONS,
} from '@/server/core/snapshots/freeze-schedule';
import { readSnapshotRules } from '@/server/core/snapshots/snapshot-rules';
import { rootMessage } from '@/server/errors/root-message';
import { runMove } from '@/server/moves/door';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { enqueue } from './queue';

const SCHEDULE = { kind: 'worker', id: 'schedule' } as const;
/** A freeze fails where deals are still being evaluated after an import: the next looks find them done. */
const ATTEMPTS = 5;

type Home = typeof workspace.$inferSelect;

/** @param wall wall time; a simulated workspace is asked by its own clock. One that fails keeps no other one waiting. */
export async function runSchedules(wall: Date): Promise<string[]> {
  const asked: string[] = [];
  for (const home of await database().db.select().from(workspace)) {
    try {
      asked.push(...(await runSchedule(home, wall)));
    } catch (error) {
      console.error(`worker: the schedule of ${home.id} failed, trying again: ${rootMessage(error)}`);
    }
  }
  return asked;
}

/** @returns the ids of the snapshots that were asked for now. */
export async function runSchedule(home: Home, wall: Date): Promise<string[]> {
  const rules = readSnapshotRules(home.snapshotRules);
  const kinds = SCHEDULE_KINDS.filter((kind) => rules.schedule[kind]);
  if (kinds.length === 0) return [];
  const now = home.clockKind === 'fixed' && home.clockAt ? home.clockAt : wall;
  const grounds = {
    now: now.toISOString(),
    timeZone: home.timeZone,
    calendar: FiscalCalendar.parse(home.fiscalCalendar),
    callWindow: rules.callWindow,
  };
  const asked: string[] = [];
  for (const kind of kinds) {
    const due = lastDueFreeze(kind, grounds);
    if (!due || !isOwed(due, rules.scheduledSince[kind])) continue;
    const id = await idToAsk(home.id, due);
    if (id !== null && (await ask(home.id, id, due, wall))) asked.push(id);
  }
  return asked;
}

/** Null where it is frozen, being frozen, or was given up too often. */
async function idToAsk(workspaceId: string, due: DueFreeze): Promise<string | null> {
  const ids = Array.from({ length: ATTEMPTS }, (_, attempt) => uuidv5(`${due.key} ${attempt}`, workspaceId));
  const held = await withWorkspace(workspaceId, (tx) =>
    tx.select({ id: snapshot.id, state: snapshot.state }).from(snapshot).where(inArray(snapshot.id, ids)),
  );
  const states = new Map(held.map(({ id, state }) => [id, state]));
  if (held.some(({ state }) => state !== 'failed')) return null;
  return ids.find((id) => !states.has(id)) ?? null;
}

async function ask(workspaceId: string, snapshotId: string, due: DueFreeze, wall: Date): Promise<boolean> {
  const outcome = await runMove(snapshotFreeze, {
    workspaceId,
    actor: SCHEDULE,
    input: {
      snapshotId,
      periodKey: due.period.key,
      reasonCode: SCHEDULE_REASONS[due.kind],
      acknowledged: 'all',
    },
    // Two workers ask with one key: the second gets the first one's answer.
    idempotencyKey: `schedule:${snapshotId}`,
    now: wall,
  });
  if (outcome.status !== 'applied') return false;
  await withWorkspace(workspaceId, (tx) => enqueue(tx, 'freeze', { workspaceId, snapshotId }, snapshotId));
  return true;
}
