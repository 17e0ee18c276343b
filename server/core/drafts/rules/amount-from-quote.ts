// Amount: the quote that stands for the deal says another amount, in the same currency and measure.
import { chooseQuote } from '../../checklist/choose-quote';
import { compareWithAmount } from '../../checklist/compare-with-amount';
import { isQuote } from '../../checklist/is-quote';
import { plainAmount } from '../../checklist/plain-amount';
import { quoteWindow } from '../../checklist/quote-window';
import { templateItem } from '../../checklist/templates/template-item';
import { bandOf, citedFact } from '../band-of';
import type { DraftCase } from '../draft-case';
import type { DraftProposal } from '../draft-proposal';

/** The standard template's own item: its tolerance and how long a quote without an expiry counts. */
const PROPOSAL = templateItem({
  key: 'proposal',
  fromPhase: 'proposal',
  freshness: { kind: 'expiry_or_days', days: 90 },
});

export function amountFromQuote(deal: DraftCase): DraftProposal[] {
  const itemCase = { ...deal, item: PROPOSAL };
  const quotes = deal.summary.facts.filter(isQuote).map((fact) => quoteWindow(itemCase, fact));
  const quote = chooseQuote(quotes, deal.now);
  const { attributes } = quote?.fact ?? {};
  if (!quote || attributes?.amount === undefined || deal.now >= quote.countsUntil) return [];
  const { amount, currency } = deal.summary.commitments;
  const compared = compareWithAmount(deal.summary, attributes, PROPOSAL.amountTolerance);
  const isComparable =
    (attributes.currency ?? currency) === currency &&
    (attributes.measure ?? 'amount') === deal.summary.measure;
  if (!isComparable || !['above', 'below', 'no_amount'].includes(compared)) return [];
  const noun =
    quote.fact.kind === 'pointer'
      ? 'attached'
      : attributes.isSynced === true
        ? 'synced'
        : attributes.status === 'accepted'
          ? 'accepted'
          : 'presented';
  const quoted = `The ${noun} quote says ${plainAmount(attributes.amount, currency)}`;
  return [
    {
      field: 'amount',
      subject: '',
      from: amount,
      to: attributes.amount,
      reason:
        amount === null
          ? `${quoted}, and the deal has no amount.`
          : `${quoted}, ${compared === 'above' ? 'less' : 'more'} than the deal's ${plainAmount(amount, currency)}.`,
      ...bandOf([citedFact(quote.fact)]),
      factIds: [quote.fact.id],
      signalIds: [],
      rule: 'amount_from_quote@1',
    },
  ];
}
