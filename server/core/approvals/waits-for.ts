// Whom a request waits for now: the nearest lead above its owner, after some working days the next one, at last finance.
import { addWorkingDays } from '../calendar/working-days';

/** A lead above the deal's owner, nearest first; those who may not approve (owner, proposer, their reports) are left out by the caller. */
export type Lead = { seatId: string; name: string };

export type WaitsFor = {
  /** Seats whose turn it is; every lead further up may decide at any time all the same. */
  leads: readonly Lead[];
  isForFinance: boolean;
  /** The day it moves one step up, 'YYYY-MM-DD'; null where it is at the top already. */
  escalatesOn: string | null;
  /** Who joins then; null where it stays. */
  next: string | null;
};

/**
 * @param askedOn the day of the request in the workspace's zone
 * @param everyWorkingDays how long each step has, at least 1
 * @param needsFinance above the review amount: outside the credit chain from the start
 */
export function waitsFor(
  chain: readonly Lead[],
  askedOn: string,
  today: string,
  everyWorkingDays: number,
  needsFinance: boolean,
): WaitsFor {
  if (needsFinance || chain.length === 0)
    return { leads: [], isForFinance: true, escalatesOn: null, next: null };
  let step = 0;
  // After the last lead stands finance, which is the end.
  while (step < chain.length && today >= addWorkingDays(askedOn, (step + 1) * everyWorkingDays)) step += 1;
  const isForFinance = step === chain.length;
  return {
    leads: chain.slice(0, step + 1),
    isForFinance,
    escalatesOn: isForFinance ? null : addWorkingDays(askedOn, (step + 1) * everyWorkingDays),
    next: isForFinance ? null : (chain[step + 1]?.name ?? 'Finance'),
  };
}
