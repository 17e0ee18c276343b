// Scope change: what is to be bought grows, shrinks or is cut into phases; changes of our own product are not.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const THINGS =
  '(?:seats?|users?|licen[cs]es?|modules?|sites?|locations?|regions?|countries|departments?|business units?|subsidiar(?:y|ies)|plants?|teams?|add-?ons?)';

export const scopeChange: Extractor = grammarExtractor({
  kind: 'scope_change',
  version: 1,
  isBuyersState: true,
  isCompanyEvent: true,
  phrases: [
    `(?:add|adds|added|adding|include|includes|included|including|extend|extended|extending|expand|expanded|expanding|increase|increased|increasing|reduce|reduced|reducing|remove|removed|removing|drop|dropped|dropping|cut|cutting|take out|taking out) ~5 ${THINGS} ~3 (?:to|from|in|into|for|as well|too|instead|only|and|or|now|until)`,
    `(?:add|added|adding|increase|increased|increasing|reduce|reduced|reducing|remove|removed|removing|drop|dropped|dropping|cut|cutting) (?:the|another|an|a|our|number of|the number of|some|\\d{1,6}) ~2 ${THINGS}`,
    '(?:scope|project scope) ~2 (?:changed|changes|change|changing|reduced|expanded|grown|grew|shrunk|extended|widened|narrowed|increased|smaller|larger|creep)',
    '(?:change|changed|changing|reduce|reduced|reducing|expand|expanded|expanding|widen|widened|narrow|narrowed|extend|extended|adjust|adjusted|increase|increased) (?:the|our|its|their) ~1 scope',
    '(?:out of|removed from|added to|part of the new) (?:the )?scope',
    '(?:start|starting|begin|go|going) (?:smaller|with phase (?:one|1)|with a smaller|with only|with just)',
    '(?:fewer|additional|extra|more) (?:seats|users|licen[cs]es|modules|sites) (?:than|for|in|to|are|will)',
    '(?:only|just) (?:phase (?:one|1)|the first phase|the core module)',
  ],
  unless: [
    '(?:added|add|adding|included) (?:you|him|her|them|me|my|our) ~2 (?:to|in|on)',
    'scope of (?:the|this|our) (?:call|meeting)',
  ],
});
