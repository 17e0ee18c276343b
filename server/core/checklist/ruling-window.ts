// From when to when a person's "not knowable yet" or waiver holds; a limit that was not respected is respected here.
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day';
import type { ItemRuling } from '../evidence/item-ruling';
import type { DealCase } from './item-case';

/** A waiver and a "not knowable yet" hold for 30 days at most. */
export const LONGEST_RULING_DAYS = 30;

export type RulingWindow = {
  ruling: ItemRuling;
  from: number;
  /** First moment it no longer holds, epoch milliseconds. */
  until: number;
  /** The last day it holds, 'YYYY-MM-DD'. */
  lastDay: string;
};

/** A waiver also never outlasts the period that holds the close date. */
export function rulingWindow({ setting, zone }: DealCase, ruling: ItemRuling): RulingWindow {
  const from = Date.parse(ruling.at);
  const longest = zone.dayAt(from) + LONGEST_RULING_DAYS;
  const limits = [longest];
  if (ruling.until !== null) limits.push(toEpochDay(ruling.until));
  if (ruling.kind === 'waived' && setting.period !== null) limits.push(toEpochDay(setting.period.endsOn));
  const lastDay = Math.min(...limits);
  return {
    ruling,
    from,
    until: zone.startOf(lastDay + 1),
    lastDay: fromEpochDay(lastDay),
  };
}
