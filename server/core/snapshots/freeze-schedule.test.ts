// A schedule is due once a week as calls close and once as a fiscal month or quarter has ended, by the workspace's clock and zone.
import { expect, it } from 'vitest';
import { FiscalCalendar } from '../period/fiscal-calendar';
import { isOwed, lastDueFreeze, nextDueFreeze, type ScheduleGrounds } from './freeze-schedule';
import { readSnapshotRules, SnapshotRules, storedSnapshotRules } from './snapshot-rules';

const calendar = FiscalCalendar.parse({
  kind: 'calendar_months',
  version: 1,
  startMonth: 2,
  yearNamedBy: 'end',
});
const at = (now: string, timeZone = 'Europe/Berlin'): ScheduleGrounds => ({
  now,
  timeZone,
  calendar,
  callWindow: { opensOn: 5, closesOn: 3, closesAt: '18:00' },
});

it('freezes a week at the very moment its calls close, and not a millisecond before', () => {
  const dueAt = '2026-05-13T16:00:00.000Z';
  expect(lastDueFreeze('weeklyCall', at('2026-05-13T15:59:59.999Z'))?.key).toBe('weeklyCall 2026-05-06');
  expect(lastDueFreeze('weeklyCall', at(dueAt))).toMatchObject({ key: 'weeklyCall 2026-05-13', dueAt });
  expect(nextDueFreeze('weeklyCall', at('2026-05-13T15:59:59.999Z'))?.dueAt).toBe(dueAt);
  expect(nextDueFreeze('weeklyCall', at(dueAt))?.key).toBe('weeklyCall 2026-05-20');
});

it('keeps the wall time over a change to summer time', () => {
  expect(lastDueFreeze('weeklyCall', at('2026-03-26T00:00:00Z'))?.dueAt).toBe('2026-03-25T17:00:00.000Z');
  expect(lastDueFreeze('weeklyCall', at('2026-04-02T00:00:00Z'))?.dueAt).toBe('2026-04-01T16:00:00.000Z');
});

it('freezes the quarter that ended, when its last day is over in the zone', () => {
  const due = lastDueFreeze('quarterEnd', at('2026-05-01T00:00:00Z'));
  expect(due).toMatchObject({ key: 'quarterEnd 2026-04-30', dueAt: '2026-04-30T22:00:00.000Z' });
  expect(due?.period).toMatchObject({ startsOn: '2026-02-01', endsOn: '2026-04-30' });
  expect(lastDueFreeze('quarterEnd', at('2026-04-30T21:59:59Z'))?.key).toBe('quarterEnd 2026-01-31');
  expect(lastDueFreeze('quarterEnd', at('2026-05-01T00:00:00Z', 'America/New_York'))?.key).toBe(
    'quarterEnd 2026-01-31',
  );
});

it('freezes at a month’s end the quarter that the month lies in', () => {
  const due = lastDueFreeze('monthEnd', at('2026-03-01T12:00:00Z'));
  expect(due?.key).toBe('monthEnd 2026-02-28');
  expect(due?.period).toMatchObject({ startsOn: '2026-02-01' });
});

it('owes nothing of before it was switched on, and keeps that moment while it stays on', () => {
  const rules = SnapshotRules.parse({ schedule: { weeklyCall: true, monthEnd: false, quarterEnd: false } });
  const on = storedSnapshotRules(rules, readSnapshotRules(null), '2026-05-13T17:00:00.000Z');
  expect(on.scheduledSince).toEqual({ weeklyCall: '2026-05-13T17:00:00.000Z' });
  const due = (now: string) => lastDueFreeze('weeklyCall', at(now));
  const [before, after] = [due('2026-05-14T00:00:00Z'), due('2026-05-21T00:00:00Z')];
  expect(before && isOwed(before, on.scheduledSince.weeklyCall)).toBe(false);
  expect(after && isOwed(after, on.scheduledSince.weeklyCall)).toBe(true);
  const kept = storedSnapshotRules(rules, readSnapshotRules(on), '2026-06-01T00:00:00.000Z');
  expect(kept.scheduledSince).toEqual(on.scheduledSince);
  expect(after && isOwed(after, undefined)).toBe(false);
});
