// Flags an open deal whose amount is not the sum of its lines; a deal without lines has nothing to differ from.
import { compareWithAmount } from '../checklist/compare-with-amount';
import { plainAmount } from '../checklist/plain-amount';
import { defineFlag, isOpen } from './flag-definition';

export const linesAmountMismatch = defineFlag({
  rule: 'lines_amount_mismatch',
  version: 1,
  appliesTo: isOpen,
  find: ({ summary, thresholds }) => {
    const { amount, currency } = summary.commitments;
    const { count, total } = summary.lines;
    const isComparable = amount !== null && count > 0 && total !== null;
    const { share } = thresholds.quote_amount_mismatch;
    // Lines carry the deal's own currency and measure.
    const record = { amount: total ?? undefined, measure: summary.measure };
    const isRaised = isComparable && compareWithAmount(summary, record, share) !== 'equal';
    return {
      isRaised,
      reason: isRaised
        ? `The amount is ${plainAmount(amount, currency)}, its ${count} lines add up to ${plainAmount(total, currency)}.`
        : isComparable
          ? 'The amount is the sum of its lines.'
          : 'The deal has no amount, or no lines with a total.',
      inputs: { amount, 'total of the lines': total, lines: count, currency },
      clearsWhen: 'The amount and the sum of the lines agree, within 0.5 % or one unit.',
    };
  },
});
