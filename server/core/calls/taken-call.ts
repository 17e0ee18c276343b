// Whether a row of a file says of a call that was taken before what was taken then; a call that was taken is never changed.
import { compareAmounts } from '../money/amounts';

/** `rollUp` null: the file that it came by did not say it. */
export type TakenCall = { amount: string; rollUp: string | null; currency: string };
export type Contradiction = { column: 'amount' | 'rollUp'; reason: string };

/** Null where both say the same, and where the row leaves out what was said. */
export function contradictionOf(
  { amount, rollUp, currency }: TakenCall,
  row: { amount: string; rollUp?: string },
): Contradiction | null {
  const stays = 'A call stays as it was taken: leave this row out.';
  if (compareAmounts(amount, row.amount) !== 0)
    return {
      column: 'amount',
      reason: `This call is here already with ${amount} ${currency}, and the file says ${row.amount}. ${stays}`,
    };
  if (row.rollUp === undefined || (rollUp !== null && compareAmounts(rollUp, row.rollUp) === 0)) return null;
  return {
    column: 'rollUp',
    reason: `This call is here already ${rollUp === null ? 'without a roll-up' : `with a roll-up of ${rollUp} ${currency}`}, and the file says ${row.rollUp}. ${stays}`,
  };
}
