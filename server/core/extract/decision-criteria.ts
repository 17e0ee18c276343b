// Decision criteria described: what the choice will be measured by; a feature that is merely liked is none.
import type { Extractor } from './extractor';
import { grammarExtractor } from './grammar-extractor';

const NO_DAY =
  '(?!(?:monday|tuesday|wednesday|thursday|friday|the end|end|then|ourselves|the \\d|january|february|march|april|may|june|july|august|september|october|november|december|next|recommendation|us|you|this|it)\\b)';

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
    'criteri(?:a|on) (?:from|of|by) (?:the|our|it)',
    '(?:our|the|its|these|fails our|meets our) (?:main |key |own |formal |evaluation |selection )?criteri(?:a|on)(?! (?:to the|for the pilot are met))',
    '(?:nine|five|six|seven|eight|four|three|two|ten|\\d{1,2}) criteria',
    '(?:matters?|count|counts|weighs?) (?:the )?(?:most|more|heavily|double|as much|less|twice|a lot) ?(?:to us|for us|to me|here|in our|than|as)?',
    '(?:counts?|weighs?|weight(?:ed)?) (?:for|at|with) (?:about )?\\d{1,3} ?(?:%|percent|points)?',
    'weighting',
    'deal[- ]?(?:breakers?|killers?)',
    '(?:deciding|decisive|success|critical|key|selection|knock-?out) (?:factors?|criteri(?:a|on)|points?)',
    '(?:key |hard |main |a |our |firm |mandatory |first |one |another )requirements?(?: (?:is|are|i|we|for|that)|[:.,]|$)',
    '(?:is|are) (?:an? )?(?:absolute |hard |clear )?(?:requirement|must|must-have|prerequisite|precondition|condition)(?= |[.,;]|$)',
    '(?:the |our )?(?:must-?haves|non-negotiables?|knock-?outs?|show-?stoppers?)',
    '(?:make|makes|made) or breaks?',
    'to be considered',
    'top of (?:the|our|my) list',
    `(?:judge|score|rank|rate|weigh|compare) ~4 (?:on|by|against) ${NO_DAY}[a-z]{2,20}`,
    '(?:decide|decides|choose|select|selected|evaluate|evaluated|assess|pick) ~3 (?:based on|on the basis of) (?!(?:our|the|my|users?) recommendation|recommendation)[a-z]{2,20}',
    '(?:selection|choice|decision|evaluation) (?:will be |is |are |mainly |largely ){0,2}(?:based|depends?|hinges?|rests?) (?:mainly |largely |mostly )?(?:on|upon)',
    'on the basis of (?!(?:our|the|my|users?) recommendation|recommendation)[a-z]{2,20}',
    'what (?:we|i) (?:will )?(?:compare|look at|judge|measure|weigh|care about|check) (?:most )?is',
    '(?:we|i|they|it|users) (?:mostly |mainly |really )?(?:care|look) (?:more|most|less|mainly|a lot|first|at total|at how)',
    '(?:we are |i am )?looking for a (?:partner|vendor|supplier|tool|solution|product|system|platform) (?:with|that|who|which)',
    '(?:it|they|tool|system|solution|product|vendor|platform|supplier|provider|whoever|software) (?:has to|must|needs to|have to) (?:also )?(?:work|integrate|support|run|host|scale|offer|cover|handle|connect|fit|speak|comply|store|be (?:easy|live in|hosted|able|certified|simple|compliant|available))',
    '(?:decides?|decide) it(?=[.,;]|$)',
    '(?:whoever|vendor who|vendor that|one who) ~5 (?:wins|gets the (?:deal|order|contract))',
    '(?:without|unless) (?:an? |the )?[a-z-]{2,20} [a-z-]{2,20} we (?:can not|will not|do not) (?:buy|sign|go ahead)',
    '(?:is|be) what ~3 (?:board|committee|cfo|users|it) will ask about',
    '(?:integration|price|support|usability|security|ease of use|scalability|references|total cost)(?:,| and| is| are) ~6 (?:decides?|decisive|win|wins|most important|top priority|first priority)',
    'otherwise it (?:is out|fails)',
    '(?:choose|pick|select|take|chose|go with) the (?:vendor|supplier|tool|solution|offer|one|product) (?:with|that|who|which)',
    '(?:you|they|it|vendor|vendors) (?:is|are) out(?=[.,;]|$)',
    '(?:less|more|as|equally) important (?:than|as|to us|for us)',
    'what counts',
    'on which we (?:judge|decide|score|choose)',
  ],
});
