// What the next rung asks for and what of it is there, each criterion with its figures.

import type { FieldClass } from '../vocabulary/commitment-field';
import { CEILING, type Rung } from './rung';
import type { DecisionTally } from './tally-decisions';

export type Criterion = { key: string; asks: string; has: string; isMet: boolean };

export type ClimbEvidence = {
  decisions: DecisionTally;
  /** The newest sample that an admin checked; null while nobody has. */
  sample: { right: number; of: number; on: string } | null;
  /** Writes of the machine itself in this class. */
  writes: { count: number; days: number; rollbacks: number };
};

export const RUNG_3 = { decisions: 100, people: 5, days: 30, lower: 0.85, sample: 20, right: 19 } as const;
const RUNG_4 = { writes: 500, days: 90, rollbackShare: 0.005 } as const;

/** Empty where no evidence is asked for: a draft needs two admins only. */
export function criteriaFor(rung: Rung, { decisions, sample, writes }: ClimbEvidence): Criterion[] {
  if (rung === 3)
    return [
      atLeast('decisions', 'decisions by people', RUNG_3.decisions, decisions.counted),
      atLeast('people', 'people who decided', RUNG_3.people, decisions.people),
      atLeast('days', 'days from first to last', RUNG_3.days, decisions.days),
      {
        key: 'lower',
        asks: `accepted as is, lower bound at 95 %, at least ${RUNG_3.lower}`,
        has: decisions.lower === null ? 'no decision yet' : decisions.lower,
        isMet: decisions.lower !== null && Number(decisions.lower) >= RUNG_3.lower,
      },
      {
        key: 'sample',
        asks: `an admin's sample of ${RUNG_3.sample} with ${RUNG_3.right} right`,
        has: sample ? `${sample.right} of ${sample.of} right` : 'not checked yet',
        isMet: sample !== null && sample.of >= RUNG_3.sample && sample.right >= RUNG_3.right,
      },
      {
        key: 'rollbacks',
        asks: 'no rollback, and no value that an import reversed',
        has: String(decisions.rollbacks),
        isMet: decisions.rollbacks === 0,
      },
    ];
  if (rung === 4)
    return [
      atLeast('writes', 'writes of its own', RUNG_4.writes, writes.count),
      atLeast('days', 'days of writing', RUNG_4.days, writes.days),
      {
        key: 'rollbacks',
        asks: 'fewer than 0.5 % rolled back',
        has: `${writes.rollbacks} of ${writes.count}`,
        isMet: writes.count > 0 && writes.rollbacks / writes.count < RUNG_4.rollbackShare,
      },
    ];
  return [];
}

export function isAboveCeiling(fieldClass: FieldClass, rung: Rung): boolean {
  return rung > CEILING[fieldClass];
}

function atLeast(key: string, what: string, limit: number, count: number): Criterion {
  return { key, asks: `at least ${limit} ${what}`, has: String(count), isMet: count >= limit };
}
