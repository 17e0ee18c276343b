// Legal review: the buyer's or our lawyers are at work on this deal's papers; a wish for one is not enough.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const LAWYERS = '(?:legal|legal team|legal department|lawyers?|counsel|attorneys?)';
const PAPERS =
  '(?:contract|agreement|msa|dpa|nda|terms and conditions|terms of service|order form|paper|papers|paperwork|terms|clauses?)';

export const legalReview: Extractor = grammarExtractor({
  kind: 'legal_review',
  version: 1,
  phrases: [
    'legal (?:review|reviews|redlines?|comments|feedback|sign-off|approval|check)',
    `${LAWYERS} ~3 (?:reviews?|reviewing|reviewed|redlin(?:e|es|ing|ed)|comments?|commented|marked up|mark-?up|looking at|looked at|going through|went through|working on|signed off|approved|returned|started|sent|negotiating)`,
    `(?:with|to|from|by|through|in) (?:our |your |the |their )?(?:external |internal |in-house )?${LAWYERS}`,
    '(?:redlines?|redlined|redlining)',
    `(?:reviewing|reviewed|negotiating|negotiated|marked up|commented on|comments on|changes to|edits to) ~2 ${PAPERS}`,
    `${PAPERS} ~2 (?:is|are|was|were) (?:under|in|being) (?:review|reviewed|negotiation|negotiated)`,
  ],
  unless: [
    'legal (?:holiday|tender|age|name|entity name|action|notice)',
    '(?:lawsuit|litigation)',
    'payment terms',
    'commercial terms',
  ],
});
