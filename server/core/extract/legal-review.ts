// Legal review: the buyer's or our lawyers are at work on this deal's papers; a wish for one is not enough.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const LAWYERS =
  '(?:legal|legal team|legal department|legal side|legal colleagues|lawyers?|general counsel|outside counsel|counsel|attorneys?|solicitors?|privacy officer)';
const PAPERS =
  '(?:contract|agreement|msa|dpa|nda|terms and conditions|terms of service|order form|paper|papers|paperwork|terms|clauses?|liability|indemnity|indemnification|warranty|wording|redlines?|master agreement|data processing)';

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
    '(?:limitation of liability|liability cap|cap on liability|governing law|indemnity|indemnities|indemnification|exit assistance|data processing (?:agreement|addendum)|sub-?processor list|insurance certificates?|track(?:ed)? changes|mark-?ups?|ip language)',
    '(?:termination|auto-?renewal|renewal|indemnity|liability|confidentiality|exit|exit assistance|warranty|non-solicitation|audit|assignment|jurisdiction|penalty|payment|ip) clauses?',
    '(?:contract|agreement|msa|dpa) review',
    'review of (?:the|your|our) (?:contract|agreement|msa|dpa|terms)',
    '(?:clause|section|article|paragraph) \\d{1,3}(?:\\.\\d{1,2})? ~3 (?:needs?|does not|is not|has to|should|changed|wording|open|fine)',
    '(?:marked|mark) up ~3 (?:contract|agreement|section|clause|paper|document|terms|draft)',
    'marked[- ]up (?:contract|agreement|paper|document|draft|version|terms)',
    '(?:accept|accepted|accepting) ~3 (?:your paper|your contract|your terms|clauses?|redlines?|wording|everything but)',
    '(?:turn|round|version|draft) of (?:the )?(?:msa|dpa|nda|contract|agreement|redlines|comments)',
    `${LAWYERS} ~1 (?:has|have|had|is|are|was|were|wants?|asked|asks|needs?|came back|comes back|will|proposes?|proposed|accepts?|accepted|agreed|agrees|confirmed|insists?|insisted|opened|release|releases|released|cleared|checks?|checked|okayed)(?! (?:nothing|away|ill|on (?:leave|vacation|holiday)))`,
    'from the legal side',
    '(?:comfortable|fine|ok|okay|happy|agree|agreed|settled) (?:with |to |on )(?:the|your|our|all) ~1 (?:contract|agreement|terms|clauses?|wording|liability cap|msa|dpa)',
    '(?:use|used|using|on|work from|start from|prefer) (?:our|your) (?:own )?(?:template|paper|standard (?:contract|terms|agreement))',
    '(?:nda|dpa|msa|data processing agreement) (?:is|was|has been|has|with|needs?|comes|goes)',
    '(?:signed|countersigned) (?:nda|dpa|msa)',
    '(?:negotiating|negotiated|haggling over|haggle over|discussing|discussed|settled|finali[sz]e|finali[sz]ing|redrafting|redrafted) ~3 (?:contract|agreement|msa|dpa|liability|indemnity|limitation|clauses?|terms|schedule)',
    `${PAPERS} ~3 (?:discussed|negotiated|checked|reviewed|marked up|with legal|with (?:our|your|the) (?:lawyers|privacy officer|counsel))`,
    '(?:change|changes|changed|reword|rewording|another wording|amend|amended|adjust|add) ~4 (?:clauses?|liability|indemnity|agreement|msa|dpa|warranty)',
    '(?:clause|warranty|liability|indemnity) ~3 (?:has to go|must go|extended|removed|mutual|capped|does not work)',
    '(?:struck|strike|striking|crossed) (?:out|through) ~2 (?:clause|section|paragraph|sentence|article)',
    'not accept (?:the|your|this) (?:indemnity|liability|clause|wording|terms|contract)',
  ],
  unless: [
    'legal (?:holiday|tender|age|name|entity name|action|notice)',
    '(?:lawsuit|litigation)',
    'payment terms',
    'commercial terms',
  ],
});
