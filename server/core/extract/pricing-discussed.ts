// Pricing discussed: prices, quotes or discounts of this deal are talked about; other markets' prices are not.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';
import { MONEY_PATTERN } from './reading/money-pattern';

const OFFER = '(?:offer|proposal|quote|quotation|bid|order form)';

export const pricingDiscussed: Extractor = grammarExtractor({
  kind: 'pricing_discussed',
  version: 1,
  value: 'money',
  phrases: [
    '(?:prices?|pricing|price list|price point|rate card)',
    '(?:your|the|our|this|revised|updated|attached|new|final|formal) (?:quote|quotation)',
    'quote (?:of|for|looks|came|is|was)',
    '(?:discount|discounts|discounted)',
    '(?:per|a|each) (?:seat|user|licen[cs]e) ~2 (?:per|a|each) (?:month|year)',
    '(?:commercial|payment) (?:terms|offer|proposal|conditions)',
    '(?:cost|costs|fee|fees) (?:per|breakdown|of the (?:licen[cs]es?|subscription|platform|package))',
    'licen[cs]e (?:fee|fees|cost|costs)',
    '(?:your|the|this|that|our) (?:last |first |second |current |latest )?(?:offer|proposal)(?! (?:to (?:meet|help|talk|visit|call)|for a (?:call|meeting)))',
    '(?:re-?quote|re-?quoted|requoting|uplift|rebate|surcharge|prepayment|pre-payment|instal?ments?|all-in figure|overage charges?|rate card)',
    '(?:fee|fees) ~2 (?:is|are|looks?|seems?|for|was|were)',
    '(?:annual|monthly|subscription|onboarding|platform|set-?up|service|support|yearly|one-off) (?:fees?|costs?|charges?)',
    '(?:cost|costs) of (?:your|the|this|these) ~3 (?:is|are|looks?|seems?|was)',
    '(?:cost of [a-z]{2,20}(?: [a-z]{2,20})?) (?:is|looks|seems) (?:fine|ok|okay|high|low|acceptable|steep|reasonable)',
    '(?:the|your|that|this) (?:number|figure|amount|total|sum) ~5 (?:higher|lower|steep|high|(?:is|was|looks|seems) (?:fair|ok|okay|fine)|reasonable|range|matches|correct|acceptable|includes?|in mind)',
    '(?:too expensive|too costly|too steep|looks steep|overpriced|cheaper|less expensive)',
    '(?:percent|%) (?:apart|off|above|below|over|under|more than|less than|cheaper|higher)',
    `${MONEY_PATTERN} (?:is|was|for|per|a|all-in|including|excluding|net) ~3 (?:range|year|month|user|seat|fine|acceptable|figure|high|low|support|first|discussed|total|package)`,
    `(?:came|come|comes|coming) in at ~1 ${MONEY_PATTERN}`,
    `(?:${OFFER}) ~4 (?:line by line|breakdown|broken down|split|by module|above|below|higher|lower|matches)`,
    '(?:broken down|split|breakdown) by (?:module|user|year|quarter|product|component|line)',
    'number for \\d{1,6} (?:extra|additional|more)',
    '(?:extra|additional) (?:seats|licen[cs]es|users) ~2 (?:same|at) ~2 (?:terms|conditions|rate)',
    '(?:more|higher|lower|less) than ~2 (?:had in mind|expected to pay|budgeted|pay today|paid)',
    '(?:minimum|volume) (?:commitment|tier|tiers|order)',
    '(?:seats|licen[cs]es|users) is more than',
    '(?:bill|billed|billing|invoice|invoiced) (?:us )?(?:annually|quarterly|monthly|yearly|per (?:quarter|month|year)|by (?:quarter|month|year))',
    '(?:payment|billing|invoicing) (?:schedule|plan|cycle)',
    '(?:at|for|with) (?:that|this|your) (?:rate|fee|amount|figure)(?! of)',
    '(?:yearly|annual|price) (?:increase|increases|uplift|escalator)',
  ],
  unless: [
    '(?:stock|share|oil|energy|house|housing|commodity|fuel|steel|raw material) (?:price|prices|pricing)',
    '(?:price|prices) (?:of our|we charge|to our customers|for our customers)',
    'our (?:own )?pricing (?:team|tool|engine|model|page)',
  ],
});
