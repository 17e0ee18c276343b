// Pain: what does not work today, as the author says it of their own company; it refuses complaints about a price.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

export const pain: Extractor = grammarExtractor({
  kind: 'pain',
  version: 1,
  isBuyersState: true,
  isProblem: true,
  isCompanyEvent: true,
  phrases: [
    '(?:struggle|struggles|struggled|struggling) ~2 (?:with|to)',
    '(?:biggest|main|real|greatest|major|key|number one|top) ~1 (?:pain|pains|pain points?|headaches?|challenges?|problems?|issues?|frustrations?|bottlenecks?)',
    '(?:pain points?|bottlenecks?|headaches?) ~2 (?:is|are|in|for|with|around|remains?)',
    '(?:spend|spends|spending|spent|waste|wastes|wasting|wasted|lose|loses|losing) ~4 (?:hours|days|weeks|months|time|money|deals|customers|revenue)',
    '(?:too|so|far too|painfully|very|extremely) (?:slow|manual|error-prone|time-consuming|cumbersome|fragile|unreliable)',
    '(?:manual|manually|error-prone|tedious|time-consuming|inefficient|broken|outdated) (?:process|processes|work|workflow|workflows|steps|reporting|reports|data entry|spreadsheets?|approach|system|systems|re-?entry|reconciliation)',
    '(?:frustrated|fed up|unhappy|dissatisfied|frustrating|frustration) ~1 (?:with|by) (?:our|the current|the existing|the old|how|today)',
    '(?:keeps?|kept) (?:breaking|failing|crashing|going down)',
    '(?:costing|costs?) (?:us|them) ~5 (?:hours|days|a month|a week|a year|per month|per year|per week|every month|every week|every year|each month|each year|a quarter|every quarter|money|deals|customers)',
    '(?:we|they|team|teams|nobody|reps|managers|analysts) ~1 (?:can not|not able to|unable to) ~1 (?:see|track|report|forecast|scale|keep up|trust|reconcile|audit|explain|tell)',
    '(?:unable to) (?:see|track|report|forecast|scale|keep up|trust|reconcile|audit)',
    '(?:does|do|will) not scale',
    '(?:no|poor|little) (?:visibility|transparency) (?:into|of|on|over)',
  ],
  unless: ['budget (?:is|was) ~2 (?:issue|problem|challenge)', '(?:price|pricing|discount|quote)'],
});
