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
    '(?:last|final) (?:word|say|decision) (?:on|in|over|about|is|rests|lies|sits)',
    '(?:holds?|controls?|owns?|manages?|runs?) ~1 (?:budget|spend|purse|money|p&l|cost cent(?:er|re)|business case|investment)',
    '(?:budget|spend|investment|funding|money|p&l|purse) (?:is|are) (?:his|hers|mine|owned|held|controlled|with)',
    '(?:the money|money) is (?:his|hers|mine|theirs)',
    '(?:budget|spending|investment|funding) (?:authority|responsibility|owner|holder|decision)(?! (?:is not|has not been))',
    'authority to (?:spend|buy|purchase|commit)',
    '(?:releases?|signs off(?: on)?|approves?|frees?|authori[sz]es?|has to approve|must approve|needs to approve) (?:the|every|all|any|this) ~1 (?:money|spend|funds|purchases?|investment|expense|budget)',
    '(?:person|one) who (?:releases|pays|signs off|holds|approves|has) ~2 (?:money|budget|spend|funds|it)?',
    '(?:is|are|she is|he is|who is) (?:paying|footing the bill)(?: for (?:it|this))?',
    'ultimately ~3 pays',
    '(?:sponsors|funds|finances|bankrolls) (?:and funds )?(?:the|this|our) (?:initiative|project|program|programme|purchase)',
    '(?:financed|funded|paid|decided|owned) (?:for )?by (?!(?:then|the end|next|us both|friday|monday)\\b)[a-z]{2,20}',
    'for the (?:funding|money|budget|spend) ~2 (?:involve|ask|talk to|contact|see)',
    '(?:economic|funding|investment|money|spending) decision',
    "(?:comes|come|paid|charged) (?:out of|from|to) [a-z\\'-]{2,30}(?: [a-z\\'-]{2,30})? (?:cost cent(?:er|re)|budget|p&l)",
    '(?:cost|bill|spend) is charged to',
    "\\w{2,20}\\'s (?:p&l|budget|cost cent(?:er|re)|purse)",
    '(?:accountable|answers|responsible) for the (?:return|spend|investment|budget|p&l|money)',
    '(?:it is|that is) ~4 (?:you need to|we have to|you have to|i have to) convince',
    'everything (?:over|above) ~2 (?:is|gets) (?:decided|approved) by',
    'when it comes to (?:money|euros|dollars|budget|spend|spending|cost)',
  ],
});
