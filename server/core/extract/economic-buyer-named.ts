// Economic buyer named: the text says who owns the money or has the last word; the name itself stays in the text.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

export const economicBuyerNamed: Extractor = grammarExtractor({
  kind: 'economic_buyer_named',
  version: 1,
  isBuyersState: true,
  phrases: [
    '(?:economic buyer|budget holder|budget owner|purse strings)',
    '(?:owns|holds|controls|manages|is responsible for|owner of|in charge of) (?:the|this|our|that|their|his|her) (?:budget|p&l|spend|purse)',
    '(?:final|ultimate|main|key|sole) (?:decision[- ]maker|approver|authority)',
    '(?:has|have|with|makes?|takes|gives) (?:the )?(?:final|last|ultimate) (?:say|word|decision|approval|call|sign-off)',
    '(?:is|am|are) (?:the|our|their) (?:decision[- ]maker|approver|executive sponsor)',
    '(?:cfo|ceo|cio|cto|coo|cmo|cro|president|managing director|vp of [a-z]{2,20}|vp|svp|head of [a-z]{2,20}|director of [a-z]{2,20}) ~1 (?:approves|signs off on|decides on|releases|owns) ~2 (?:budget|spend|purchase|purchases|deal|investment|money|funds)',
    '(?:it is|this is) (?:my|his|her|their) (?:budget|money|decision|call)',
  ],
});
