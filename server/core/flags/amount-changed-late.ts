// Flags an open deal whose amount moved by a fifth or more shortly before its close date; the first amount is no change.
import { addDays } from '../calendar/day-arithmetic';
import { plainAmount } from '../checklist/plain-amount';
import { plainDay } from '../checklist/plain-day';
import { isChangedByAtLeast, multiplyAmount } from '../money/amounts';
import { parseAmount } from '../money/parse-amount';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';

function amountIn(text: string | null): string | null {
  const parsed = parseAmount(text ?? '');
  return parsed.ok ? parsed.amount : null;
}

export const amountChangedLate = defineFlag({
  rule: 'amount_changed_late',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, history, dayOf, thresholds }): FlagFinding => {
    const { share, withinDays } = thresholds.amount_changed_late;
    const { amount, closesOn, currency } = summary.commitments;
    const clearsWhen = `The amount is back within ${multiplyAmount(share, '100')} % of what it was, or the close date is more than ${withinDays} days after the change.`;
    if (closesOn === null || amount === null)
      return {
        isRaised: false,
        reason: `The deal has no ${closesOn === null ? 'close date' : 'amount'}.`,
        inputs: { amount, 'close date': closesOn },
        clearsWhen,
      };
    const windowStartsOn = addDays(closesOn, -withinDays);
    const late = history.filter(
      (entry) =>
        entry.field === 'amount' && amountIn(entry.oldValue) !== null && dayOf(entry.at) >= windowStartsOn,
    );
    const first = late[0];
    const before = first ? amountIn(first.oldValue) : null;
    const isRaised = before !== null && isChangedByAtLeast(before, amount, share);
    return {
      isRaised,
      reason:
        before === null || !first
          ? `The amount has not changed since ${plainDay(windowStartsOn)}.`
          : `The amount was ${plainAmount(before, currency)} until ${plainDay(dayOf(first.at))} and is ${plainAmount(amount, currency)}; the close date is ${plainDay(closesOn)}.`,
      inputs: {
        'amount before': before,
        amount,
        currency,
        'close date': closesOn,
        'window starts on': windowStartsOn,
        'limit as a share': share,
      },
      clearsWhen,
    };
  },
});
