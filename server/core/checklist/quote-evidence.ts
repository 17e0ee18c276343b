// What the quote that stands at a moment says about the deal's amount: it supports, contradicts, or leaves a gap with its reason.
import { compareWithAmount } from './compare-with-amount';
import { factSupport } from './fact-support';
import type { ItemCase } from './item-case';
import type { ItemEvidence, ItemWords } from './item-evidence';
import { plainAmount } from './plain-amount';
import type { QuoteWindow } from './quote-window';

type Standing = Pick<ItemEvidence, 'isObservable'> & { words: ItemWords };

/** Above the quote is contradicted: the forecast says more than was ever offered. Below it is a gap. */
export function quoteEvidence(
  itemCase: ItemCase,
  quote: QuoteWindow | null,
  { isObservable, words }: Standing,
): ItemEvidence {
  const nothing: ItemEvidence = { supports: [], contraries: [], challenges: [], isObservable, words };
  if (quote === null) return nothing;
  const { fact, countsUntil, lastFreshDay } = quote;
  const { amount, currency } = itemCase.summary.commitments;
  const quoted = plainAmount(fact.attributes.amount ?? '', fact.attributes.currency ?? currency);
  const said = plainAmount(amount ?? '', currency);
  const gap = (missing: string, remedy: string): ItemEvidence => ({
    ...nothing,
    words: { ...words, missing, remedy },
  });
  switch (compareWithAmount(itemCase.summary, fact.attributes, itemCase.item.amountTolerance)) {
    case 'equal':
      return {
        ...nothing,
        supports: [
          factSupport(itemCase, fact, `${nounOf(quote)} of ${quoted}`, { countsUntil, lastFreshDay }),
        ],
      };
    case 'above':
      return {
        ...nothing,
        contraries: [
          {
            what: `the amount of ${said} is above ${nounOf(quote)} of ${quoted}`,
            strength: fact.strength,
            at: quote.from,
            factIds: [fact.id],
            signalIds: [],
          },
        ],
        words: { ...words, remedy: 'A quote for the full amount, or the amount as quoted.' },
      };
    case 'below':
      return gap(
        `The amount of ${said} is below ${nounOf(quote)} of ${quoted}.`,
        'The amount as quoted, or a quote for the lower amount.',
      );
    case 'other_currency':
      return gap(
        `Not comparable: the quote is in ${fact.attributes.currency}, the amount in ${currency}.`,
        `A quote in ${currency}.`,
      );
    case 'other_measure':
      return gap(
        `Not comparable: the quote is measured as ${fact.attributes.measure ?? 'amount'}, the deal as ${itemCase.summary.measure}.`,
        'A quote in the same measure as the amount.',
      );
    case 'no_amount':
      return gap('The deal has no amount to compare with the quote.', 'The amount as quoted.');
    case 'no_total':
      return gap('The quote has no total that could be compared.', 'A quote with a total.');
  }
}

function nounOf({ fact }: QuoteWindow): string {
  if (fact.attributes.isSynced === true) return 'the synced quote';
  if (fact.kind === 'pointer') return 'the attached quote';
  return fact.attributes.status === 'accepted' ? 'the accepted quote' : 'the presented quote';
}
