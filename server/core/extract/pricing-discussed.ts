// Pricing discussed: prices, quotes or discounts of this deal are talked about; other markets' prices are not.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

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
  ],
  unless: [
    '(?:stock|share|oil|energy|house|housing|commodity|fuel|steel|raw material) (?:price|prices|pricing)',
    '(?:price|prices) (?:of our|we charge|to our customers|for our customers)',
    'our (?:own )?pricing (?:team|tool|engine|model|page)',
  ],
});
