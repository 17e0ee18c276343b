// Flags an open deal whose amount and current quote differ; where no quote compares, there is nothing to differ from.
import { addDays } from '../calendar/day-arithmetic';
import { compareAmounts } from '../money/amounts';
import { isWithinTolerance } from './amount-tolerance';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { referenceQuote } from './reference-quote';

export const quoteAmountMismatch = defineFlag({
  rule: 'quote_amount_mismatch',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const { amount, currency } = moment.summary.commitments;
    const clearsWhen = 'The amount and the current quote agree, within 0.5 % or one unit.';
    const quote = referenceQuote(moment);
    if (quote === null || amount === null)
      return {
        isRaised: false,
        reason:
          quote === null
            ? 'No current quote in the same currency and measure is known.'
            : 'The deal has no amount.',
        inputs: { amount, 'quote amount': quote?.amount ?? null },
        factIds: quote ? [quote.fact.id] : [],
        clearsWhen,
      };
    const { status, isSynced, expiresOn } = quote.fact.attributes;
    const isRaised = !isWithinTolerance(quote.amount, amount, moment.thresholds.quote_amount_mismatch);
    const isAbove = compareAmounts(amount, quote.amount) > 0;
    // Only a presented quote stops being the reference when it expires.
    const canExpire = isSynced !== true && status !== 'accepted' && expiresOn !== undefined;
    return {
      isRaised,
      reason: isRaised
        ? `The amount ${amount} ${currency} lies ${isAbove ? 'above' : 'below'} the current quote of ${quote.amount} ${currency}.`
        : `The amount ${amount} ${currency} agrees with the current quote of ${quote.amount} ${currency}.`,
      inputs: {
        amount,
        'quote amount': quote.amount,
        currency,
        quote: isSynced === true ? 'synced' : (status ?? null),
        'quote expires on': expiresOn ?? null,
      },
      factIds: [quote.fact.id],
      clearsWhen,
      changesAt: canExpire ? moment.startOf(addDays(expiresOn, 1)) : null,
    };
  },
});
