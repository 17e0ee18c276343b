// Flags an open deal whose amount is not the sum of its lines; a deal without lines has nothing to differ from.
import { isWithinTolerance } from './amount-tolerance';
import { defineFlag, isOpen } from './flag-definition';

export const linesAmountMismatch = defineFlag({
  rule: 'lines_amount_mismatch',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, thresholds }) => {
    const { amount, currency } = summary.commitments;
    const { count, total } = summary.lines;
    const isComparable = amount !== null && count > 0 && total !== null;
    const isRaised = isComparable && !isWithinTolerance(total, amount, thresholds.quote_amount_mismatch);
    return {
      isRaised,
      reason: isRaised
        ? `The amount is ${amount} ${currency}, its ${count} lines add up to ${total} ${currency}.`
        : isComparable
          ? 'The amount is the sum of its lines.'
          : 'The deal has no amount, or no lines with a total.',
      inputs: { amount, 'total of the lines': total, lines: count, currency },
      clearsWhen: 'The amount and the sum of the lines agree, within 0.5 % or one unit.',
    };
  },
});
