// Outcome quantified: a result, or what its lack costs, put into numbers; it refuses cuts of budget, staff or price, which are no outcome of ours.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';
import { MONEY_PATTERN } from './reading/money-pattern';

const SMALL = '(?:\\d[^ ]{0,12}|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty)';
const FIGURE = `(?:${MONEY_PATTERN}|\\d[^ ]{0,12}(?:%|x)|${SMALL} (?:%|percent|hours?|days?|weeks?|months?|ftes?|x|(?:percentage )?points?)|a (?:third|quarter|half)|half)`;
const LOSS =
  '(?:penalt(?:y|ies)|fines?|overtime|rework|scrap|write-?offs?|waste|errors?|returns|late fees?|temps|agency staff|temporary staff|chargebacks|downtime|savings?|lost (?:sales|revenue|hours)|working capital|benefits?|avoided|avoidable)';
const MEASURE =
  '(?:turnaround|cycle times?|lead times?|throughput|error rates?|first-pass yield|yield|accuracy|on-time delivery|days[- ]to[- ]close|handling time|processing time|backlog|utili[sz]ation|scrap rate|return rate|churn|cycle|downtime|response time)';
const MOVES =
  '(?:go|goes|going|went|gone|drop|drops|dropped|dropping|fall|falls|fell|fallen|rise|rises|rose|risen|climb|climbs|climbed|shrink|shrank|grow|grew|decline|declined|needs to)';

export const outcomeQuantified: Extractor = grammarExtractor({
  kind: 'outcome_quantified',
  version: 1,
  isBuyersState: true,
  isCompanyEvent: true,
  value: 'money',
  phrases: [
    `(?:saves?|saved|saving|savings|reduces?|reduced|reducing|cuts?|cutting|increases?|increased|increasing|improves?|improved|improving|grows?|boosts?|boosted|shortens?|shortened|accelerates?|decreases?|decreased|lowers?|lowered|gains?|gained|recovers?|recovered) ~7 ${FIGURE}`,
    `(?:roi|return on investment|return|payback|payback period|pays? back|pays? (?:for )?itself(?: back)?|pays? off|break-?even|savings|gain|benefit|benefits|business case|upside|value) ~4 ${FIGURE}`,
    `worth ~3 ${FIGURE}`,
    `from ${FIGURE} (?:down )?to (?:under |below |over |about )?(?:${FIGURE}|${SMALL})`,
    `${MOVES} from ${SMALL}(?: [a-z]{1,12})? (?:down |up )?to (?:under |below |over |about |at least )?(?:${SMALL}|double|half)`,
    `${MEASURE} ~6 (?:${FIGURE}|from ${SMALL})`,
    `${MOVES} ~1 (?:by|to) (?:at least |about |under |below |over |almost |roughly ){0,2}${FIGURE}`,
    `${FIGURE} ~2 (?:fewer|less|faster|quicker|slower|lower|savings|reduction|improvement|increase|uplift|drop|decrease|gain|saved|more productive)`,
    `${SMALL} hours? ~4 (?:back|saved|freed|gained|of rework|of manual|of overtime)`,
    `(?!24 )${SMALL} hours? (?:back )?(?:a|per|each|every) (?:person|day|week|month|year|shift|analyst|user)`,
    `(?:gets?|getting|got|gives?|giving|gave|frees?|freed|freeing|wins?) (?:us |them |me |back |up |even |close to |another |an extra ){0,3}${FIGURE}`,
    `(?:costs?|costing) (?:us|them|the (?:company|business|team|plant)) ~3 ${FIGURE}`,
    `cost of (?:bad|poor|late|manual|missed|wrong|errors|rework|downtime|delays?|waste|returns|churn|doing nothing|inaction) ~4 ${MONEY_PATTERN}`,
    `(?:paid|pay|spent|spend|lost|lose|write off|wrote off|wasted) ~1 ${MONEY_PATTERN} ~4 (?:${LOSS}|because of|due to)`,
    `${MONEY_PATTERN} (?:in|of|on) ~1 ${LOSS}`,
    `(?:counted|measured|calculated|estimated?|worked out|figured|reckon|found) ~8 (?:${MONEY_PATTERN}|${SMALL} (?:%|percent|hours?))`,
    `(?:target|goal|kpi|aim|objective|hurdle|estimate|success criteri(?:on|a)|number to beat|our own figure) ~7 ${FIGURE}`,
    `(?:replaces?|replaced|frees?|freed|redeploy|redeployed) ~2 ${SMALL} ~2 (?:people|staff|temps|ftes|positions|roles|agency workers)`,
    `(?:handles?|process|processes|processed) ~1 ${SMALL} ~2 (?:per|an|a|each) (?:hour|day|week|shift)`,
    `(?:defend|prove|show) ~3 ${FIGURE}`,
    `(?:shaves?|shaved|takes?|took|adds? up to|amounts? to) ~1 ${FIGURE} ~1 (?:off|a year|over|per|every|from)`,
    `(?:in|within) ${FIGURE} (?:instead of|rather than) ${SMALL}`,
    `${SMALL} ~3 (?:per|an|a) (?:hour|day|shift) ~4 (?:was|were|used to be|instead of|rather than) ${SMALL}`,
  ],
  unless: [
    '(?:headcount|workforce|laid off|staff (?:cuts?|reductions?)|layoffs?|budgets?|prices?|pricing|quote (?:of|went|came|is|was)|discount|discounts|subscription|fees?|licen[cs]es?|seats|scope|quota)',
  ],
  unlessInClause: ['(?:sign|signing|signature|go-?live|deadline|decide|contract|evaluation is)'],
});
