// The workspace's rules of calls, schedules and reviews as its form shows them, with what each schedule freezes next.
import { eq } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { workspace } from '@/db/schema/workspace';
import type { Seated } from '@/server/auth/seated';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { nextDueFreeze, SCHEDULE_KINDS, type ScheduleKind } from '@/server/core/snapshots/freeze-schedule';
import { readSnapshotRules, type SnapshotRules } from '@/server/core/snapshots/snapshot-rules';

export type FreezeSchedule = {
  rules: SnapshotRules;
  version: number;
  currency: string;
  canSet: boolean;
  /** What comes next of each schedule that is on, the first one first. */
  next: { kind: ScheduleKind; dueAt: string; periodLabel: string }[];
};

export async function readFreezeSchedule(tx: Tx, seat: Seated): Promise<FreezeSchedule | null> {
  const [held] = await tx.select().from(workspace).where(eq(workspace.id, seat.workspace.id));
  if (!held) return null;
  const { scheduledSince: _since, ...rules } = readSnapshotRules(held.snapshotRules);
  const grounds = {
    now: seat.effectiveAt.toISOString(),
    timeZone: held.timeZone,
    calendar: FiscalCalendar.parse(held.fiscalCalendar),
    callWindow: rules.callWindow,
  };
  const next = SCHEDULE_KINDS.filter((kind) => rules.schedule[kind]).flatMap((kind) => {
    const due = nextDueFreeze(kind, grounds);
    return due ? [{ kind, dueAt: due.dueAt, periodLabel: due.period.label }] : [];
  });
  return {
    rules,
    version: held.version,
    currency: held.currency,
    canSet: seat.actor.role === 'revops_admin',
    next: next.sort((a, b) => (a.dueAt < b.dueAt ? -1 : 1)),
  };
}
