// Decision criteria described: what the choice will be measured by; a feature that is merely liked is none.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

export const decisionCriteria: Extractor = grammarExtractor({
  kind: 'decision_criteria',
  version: 1,
  isBuyersState: true,
  phrases: [
    '(?:decision|selection|evaluation|success|key|main|buying|vendor|our|acceptance) (?:criteria|criterion)',
    '(?:criteria|criterion) (?:is|are|for|include|includes|will be|:)',
    '(?:must-?haves?|must have (?:requirements?|features?)|hard requirements?|deal-?breakers?|non-negotiable|mandatory requirements?)',
    '(?:most important|deciding|decisive|key|critical|main) ~1 (?:factors?|requirements?|consideration|considerations|thing for us)',
    '(?:evaluate|evaluating|evaluated|score|scoring|scored|judge|judging|compare|comparing|rank|ranking|assess|assessing|measure|measuring|choose|choosing|select|selecting|decide|deciding) ~4 (?:on|against|based on|by) (?:price|cost|security|ease|integration|integrations|functionality|support|usability|scalability|roi|time to value|fit|these|the following|three|four|five|six|our requirements|our scorecard|the criteria)',
    '(?:scorecard|scoring sheet|evaluation matrix|decision matrix|requirements (?:list|matrix))',
    'weight(?:ed|ing|s)? ~3 (?:price|cost|security|integration|functionality|support|usability)',
  ],
});
