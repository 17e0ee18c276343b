// The workspace's day at the moment of a move.
import { dayIn } from '@/server/core/calendar/day-in-zone';
import type { Scope } from '../definition';

/** 'YYYY-MM-DD'; in UTC where there is no workspace yet. */
export function todayOf({ now, workspace }: Scope): string {
  return dayIn(now.toISOString(), workspace?.timeZone ?? 'UTC');
}
