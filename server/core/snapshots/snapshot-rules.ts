// What a workspace sets of calls and snapshots: when a call's window is open, what is frozen by itself, and what finance reviews.
import { z } from 'zod';

const weekday = z.number().int().min(1).max(7);
const amount = z.string().regex(/^\d{1,15}(\.\d{1,4})?$/, 'An amount of 0 or more, such as 250000');

export const SnapshotRules = z.strictObject({
  callWindow: z
    .strictObject({
      /** ISO weekday, Monday 1: the window opens at the start of this day … */
      opensOn: weekday,
      /** … and closes on this one, at `closesAt` in the workspace's zone. */
      closesOn: weekday,
      closesAt: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'A time such as 18:00'),
    })
    .default({ opensOn: 5, closesOn: 3, closesAt: '18:00' }),
  schedule: z
    .strictObject({ weeklyCall: z.boolean(), monthEnd: z.boolean(), quarterEnd: z.boolean() })
    .default({ weeklyCall: false, monthEnd: false, quarterEnd: false }),
  review: z
    .strictObject({
      /** Lines from this amount on need a disposition; null: 1 % of the frozen commit. */
      reviewAmount: amount.nullable(),
      /** A change of a total since the last snapshot from this share on is pointed out; '0.05' is 5 %. */
      varianceShare: z.string().regex(/^0(\.\d{1,4})?$|^1$/, 'A share from 0 to 1, such as 0.05'),
    })
    .default({ reviewAmount: null, varianceShare: '0.05' }),
});
export type SnapshotRules = z.infer<typeof SnapshotRules>;

/** Since when each schedule has been on, by the workspace's clock; a move writes it, nobody sends it. */
const StoredSnapshotRules = SnapshotRules.extend({
  scheduledSince: z
    .strictObject({
      weeklyCall: z.iso.datetime().optional(),
      monthEnd: z.iso.datetime().optional(),
      quarterEnd: z.iso.datetime().optional(),
    })
    .default({}),
});
export type StoredSnapshotRules = z.infer<typeof StoredSnapshotRules>;

/** Rules as stored; a workspace that never set any has the defaults. */
export const readSnapshotRules = (stored: unknown): StoredSnapshotRules =>
  StoredSnapshotRules.parse(stored ?? {});

/** @param now ISO 8601, the workspace's clock: what is switched on now owes nothing of before. */
export function storedSnapshotRules(
  rules: SnapshotRules,
  before: StoredSnapshotRules,
  now: string,
): StoredSnapshotRules {
  const since = (kind: keyof SnapshotRules['schedule']) =>
    rules.schedule[kind] ? { [kind]: before.scheduledSince[kind] ?? now } : {};
  return {
    ...rules,
    scheduledSince: { ...since('weeklyCall'), ...since('monthEnd'), ...since('quarterEnd') },
  };
}
