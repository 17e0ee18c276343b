// On which rung a machine stands today, and why, as one sentence: its grant, its ceiling, its rollbacks, or a switch.
import { plainDay } from '../checklist/plain-day';
import type { FieldClass } from '../vocabulary/commitment-field';
import { CEILING, type Rung, startingRung } from './rung';

export type LadderCase = {
  fieldClass: FieldClass;
  /** Stopped by somebody: this agent, or all of them. */
  stop: { by: string | null; at: string; isForAll: boolean } | null;
  /** In force; null where nobody granted anything. */
  grant: { rung: Rung; expiresOn: string } | null;
  /** Writes since the grant, and how many were rolled back or reversed by an import. */
  writes: { count: number; rollbacks: number };
  today: string;
};

export type RungToday = {
  rung: Rung;
  why: string;
  cause: 'stopped' | 'granted' | 'fell' | 'expired' | 'start';
};

/** Share of its writes that may be rolled back before a machine falls a rung. */
const ROLLBACK_LIMIT: Record<3 | 4, number> = { 3: 0.01, 4: 0.005 };

export function isPastLimit(rung: Rung, { count, rollbacks }: LadderCase['writes']): boolean {
  if (rung < 3 || rollbacks === 0) return false;
  return rollbacks / Math.max(count, 1) >= ROLLBACK_LIMIT[rung === 4 ? 4 : 3];
}

export function rungToday({ fieldClass, stop, grant, writes, today }: LadderCase): RungToday {
  if (stop)
    return {
      rung: 1,
      cause: 'stopped',
      why: `${stop.isForAll ? 'All agents are' : 'It is'} stopped${stop.by ? ` by ${stop.by}` : ''} since ${plainDay(stop.at.slice(0, 10))}.`,
    };
  const start = startingRung(fieldClass);
  if (!grant)
    return {
      rung: start,
      cause: 'start',
      why:
        start === 1
          ? 'Machines only read this class of field.'
          : 'Every agent starts with drafts; nothing more was granted.',
    };
  if (grant.expiresOn < today)
    return { rung: start, cause: 'expired', why: `Its grant expired on ${plainDay(grant.expiresOn)}.` };
  const granted = Math.min(grant.rung, CEILING[fieldClass]) as Rung;
  if (isPastLimit(granted, writes))
    return {
      rung: (granted - 1) as Rung,
      cause: 'fell',
      why: `It fell a rung: ${writes.rollbacks} of ${writes.count} writes were rolled back.`,
    };
  return { rung: granted, cause: 'granted', why: `Granted until ${plainDay(grant.expiresOn)}.` };
}
