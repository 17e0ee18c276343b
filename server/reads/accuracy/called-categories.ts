// How right the calls of each category were: each is a forecast of what will be won by the end, as the top of the tree made it.
import type { Tx } from '@/db/client';
import { CALL_CATEGORIES, type CallCategory } from '@/server/core/calls/call-record';
import { accuracyOf } from '@/server/core/metrics/ratio';
import type { Period } from '@/server/core/period/period';
import { readTopCall, type TopCall } from './top-call';

/** `call` null where not all of the top called it that week. */
export type CalledCategory = {
  category: CallCategory;
  call: TopCall | null;
  accuracy: string | null;
  bias: string | null;
};

/** @param week the day that the week's calls close on. @param won in the period, as at its end. */
export async function readCalledCategories(
  tx: Tx,
  period: Period,
  week: string,
  currency: string,
  won: string,
): Promise<CalledCategory[]> {
  const called: CalledCategory[] = [];
  for (const category of CALL_CATEGORIES.toReversed()) {
    const call = await readTopCall(tx, period, week, currency, category);
    const right = call ? accuracyOf(call.amount, won) : { accuracy: null, bias: null };
    called.push({ category, call, ...right });
  }
  return called;
}
