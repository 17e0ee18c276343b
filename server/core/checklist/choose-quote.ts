// Which quote stands for a deal at a moment: the synced one, else the latest accepted, else the latest presented and unexpired.
import type { FactPointer } from '../evidence/fact-pointer';
import type { QuoteWindow } from './quote-window';

/** An expired presented quote is the last resort, so that it can be called stale. `quotes` are in time order. */
export function chooseQuote(quotes: readonly QuoteWindow[], moment: number): QuoteWindow | null {
  const known = quotes.filter(({ fact, from }) => from <= moment && isStanding(fact));
  const latest = (keep: (quote: QuoteWindow) => boolean) => known.filter(keep).at(-1) ?? null;
  const isPresented = ({ fact }: QuoteWindow) => fact.attributes.status === 'presented';
  return (
    latest(({ fact }) => fact.attributes.isSynced === true) ??
    latest(({ fact }) => fact.attributes.status === 'accepted') ??
    latest((quote) => isPresented(quote) && moment < quote.countsUntil) ??
    latest(isPresented)
  );
}

function isStanding({ attributes, isCancelled }: FactPointer): boolean {
  return !isCancelled && attributes.status !== 'denied' && attributes.status !== 'void';
}
