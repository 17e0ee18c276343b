// Quote equals the amount: net before tax and shipping, same currency and measure, one rule for new deals and renewals.
import type { ItemResult } from '../evidence/deal-result';
import { canObserveKinds } from './can-observe';
import { chooseQuote } from './choose-quote';
import { concludeItem } from './conclude-item';
import { isQuote } from './is-quote';
import type { ItemCase } from './item-case';
import { quoteEvidence } from './quote-evidence';
import { quoteWindow } from './quote-window';

export function evaluateProposal(itemCase: ItemCase): ItemResult {
  const quotes = itemCase.summary.facts.filter(isQuote).map((fact) => quoteWindow(itemCase, fact));
  const standing = {
    // A quote that is here has been delivered, whatever the list of sources says.
    isObservable: quotes.length > 0 || canObserveKinds(itemCase, ['quote'], itemCase.item.minStrength),
    words: {
      missing:
        quotes.length > 0 ? 'No quote is synced, accepted or presented.' : 'No quote is linked to the deal.',
      remedy: 'A presented, accepted or synced quote for the amount.',
      observes: 'quotes',
    },
  };
  const evidenceAt = (moment: number) => quoteEvidence(itemCase, chooseQuote(quotes, moment), standing);
  return concludeItem(itemCase, {
    // 2: an attached quote counts once a second person has confirmed it.
    version: 2,
    evidence: evidenceAt(itemCase.now),
    choosing: { evidenceAt, instants: quotes.flatMap(({ from, countsUntil }) => [from, countsUntil]) },
  });
}
