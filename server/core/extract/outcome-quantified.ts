// Outcome quantified: a result put into numbers; it refuses cuts of budget, staff or price, which are no outcome of ours.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const FIGURE =
  '(?:[$€£] ?\\d[^ ]{0,15}|\\d[^ ]{0,12} ?(?:%|percent|hours?|days?|weeks?|months?|ftes?|x|points?|usd|eur|gbp))';

export const outcomeQuantified: Extractor = grammarExtractor({
  kind: 'outcome_quantified',
  version: 1,
  isBuyersState: true,
  isCompanyEvent: true,
  value: 'money',
  phrases: [
    `(?:saves?|saved|saving|savings|reduces?|reduced|reducing|cuts?|cutting|increases?|increased|increasing|improves?|improved|improving|grows?|boosts?|boosted|shortens?|shortened|accelerates?|decreases?|decreased|lowers?|lowered|gains?|gained|recovers?|recovered) ~7 ${FIGURE}`,
    `(?:roi|return on investment|payback|payback period|savings|gain|benefit|benefits|business case|upside|value) ~4 ${FIGURE}`,
    `worth ~3 ${FIGURE}`,
    `from ${FIGURE} (?:down )?to ${FIGURE}`,
    `${FIGURE} ~2 (?:fewer|less|faster|quicker|savings|reduction|improvement|increase|uplift|saved|more productive)`,
  ],
  unless: [
    '(?:headcount|workforce|staff|layoffs?|budgets?|prices?|pricing|quote|discount|discounts|seats|scope|quota)',
  ],
});
