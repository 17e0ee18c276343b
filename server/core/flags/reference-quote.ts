// Picks the quote that a deal's amount is held against; refuses quotes in another currency or measure, and drafts.
import type { FactPointer } from '../evidence/fact-pointer';
import type { DealMoment } from './deal-moment';

type PricedQuote = { fact: FactPointer; amount: string };

/** The synced quote, else the latest accepted, else the latest presented and unexpired; null where none compares. */
export function referenceQuote({ past, summary, today }: DealMoment): PricedQuote | null {
  const { currency } = summary.commitments;
  const comparable = past.flatMap((fact): PricedQuote[] => {
    const { amount, currency: quoted = currency, measure = 'amount' } = fact.attributes;
    if (fact.kind !== 'quote' || amount === undefined) return [];
    return quoted === currency && measure === summary.measure ? [{ fact, amount }] : [];
  });
  const isCurrent = ({ fact }: PricedQuote) =>
    fact.attributes.expiresOn === undefined || fact.attributes.expiresOn >= today;
  const withStatus = (status: string) => comparable.filter(({ fact }) => fact.attributes.status === status);
  return (
    comparable.filter(({ fact }) => fact.attributes.isSynced === true).at(-1) ??
    withStatus('accepted').at(-1) ??
    withStatus('presented').filter(isCurrent).at(-1) ??
    null
  );
}
