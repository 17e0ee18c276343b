// Flags an open deal whose amount and current quote differ; what cannot be compared does not differ.
import { type AmountComparison, compareWithAmount } from '../checklist/compare-with-amount';
import { plainAmount } from '../checklist/plain-amount';
import { defineFlag, type FlagFinding, isOpen } from './flag-definition';
import { referenceQuote } from './reference-quote';

const SAYS: Record<AmountComparison, string> = {
  equal: 'The amount agrees with the current quote',
  above: 'The amount is above the current quote',
  below: 'The amount is below the current quote',
  other_currency: 'The current quote is in another currency than the amount',
  other_measure: 'The current quote is in another measure than the amount',
  no_amount: 'The deal has no amount',
  no_total: 'The current quote has no total',
};

export const quoteAmountMismatch = defineFlag({
  rule: 'quote_amount_mismatch',
  version: 1,
  appliesTo: isOpen,
  find: (moment): FlagFinding => {
    const { amount, currency } = moment.summary.commitments;
    const { share } = moment.thresholds.quote_amount_mismatch;
    const { quote, changesAt } = referenceQuote(moment);
    const compared = quote && compareWithAmount(moment.summary, quote.attributes, share);
    const { isSynced, status = null, expiresOn = null } = quote?.attributes ?? {};
    const quoted = quote?.attributes.amount;
    const amounts =
      amount === null || quoted === undefined
        ? ''
        : `${plainAmount(amount, currency)} against ${plainAmount(quoted, quote?.attributes.currency ?? currency)}`;
    return {
      isRaised: compared === 'above' || compared === 'below',
      reason:
        compared === null
          ? 'No current quote is known.'
          : `${SAYS[compared]}${amounts === '' ? '.' : `: ${amounts}.`}`,
      inputs: {
        amount,
        currency,
        'quote amount': quote?.attributes.amount ?? null,
        'quote currency': quote?.attributes.currency ?? null,
        quote: isSynced === true ? 'synced' : status,
        'quote expires on': expiresOn,
        'share allowed, at least one unit': share,
      },
      factIds: quote ? [quote.id] : [],
      clearsWhen: 'The amount and the current quote agree.',
      changesAt,
    };
  },
});
