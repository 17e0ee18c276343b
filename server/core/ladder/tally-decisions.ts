// Counts what people did with a machine's drafts: what is evidence for it, what is against it, and what is none.
import { wilsonInterval } from '../flags/wilson-interval';

export type LadderDecision = {
  kind: 'accepted' | 'edited' | 'declined';
  seatId: string;
  /** The workspace's day. */
  day: string;
  isUndone: boolean;
  /** The import overruled what was accepted. */
  isReversed: boolean;
  /** Since the draft was there and this person's decision before it; null where there is none before. */
  secondsTaken: number | null;
};

export type DecisionTally = {
  /** Decisions that count; accepts in bulk or within three seconds do not. */
  counted: number;
  asIs: number;
  edited: number;
  declined: number;
  notCounted: number;
  people: number;
  /** From the first counted decision to the last, in days, both among them. */
  days: number;
  firstOn: string | null;
  lastOn: string | null;
  /** 95 % Wilson lower bound of accepted as is; null without a decision. Four decimals. */
  lower: string | null;
  /** Undone, or reversed by an import; every one, counted or not. */
  rollbacks: number;
};

/** Quicker than anybody reads. */
const READING_SECONDS = 3;

/** @param daysApart days between two days, 'YYYY-MM-DD'. */
export function tallyDecisions(
  decisions: readonly LadderDecision[],
  daysApart: (from: string, to: string) => number,
): DecisionTally {
  const isEvidence = ({ kind, secondsTaken }: LadderDecision) =>
    kind !== 'accepted' || secondsTaken === null || secondsTaken >= READING_SECONDS;
  const counted = decisions.filter(isEvidence);
  // Taken back is not accepted as is.
  const asIs = counted.filter(
    ({ kind, isUndone, isReversed }) => kind === 'accepted' && !isUndone && !isReversed,
  );
  const days = counted.map(({ day }) => day).sort();
  const [firstOn = null] = days;
  const lastOn = days.at(-1) ?? null;
  return {
    counted: counted.length,
    asIs: asIs.length,
    edited: counted.filter(({ kind }) => kind === 'edited').length,
    declined: counted.filter(({ kind }) => kind === 'declined').length,
    notCounted: decisions.length - counted.length,
    people: new Set(counted.map(({ seatId }) => seatId)).size,
    days: firstOn !== null && lastOn !== null ? daysApart(firstOn, lastOn) + 1 : 0,
    firstOn,
    lastOn,
    lower: counted.length === 0 ? null : wilsonInterval(asIs.length, counted.length).lower,
    rollbacks: decisions.filter(({ isUndone, isReversed }) => isUndone || isReversed).length,
  };
}
