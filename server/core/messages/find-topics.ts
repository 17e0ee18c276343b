// Finds where a text speaks of pricing, terms or a competitor. It would rather stop one message too many: a person then reads it.
import { escaped } from './escaped';

export const TOPICS = ['pricing', 'terms', 'competitor'] as const;
export type Topic = (typeof TOPICS)[number];

export const TOPIC_WORDS: Record<Topic, string> = {
  pricing: 'pricing',
  terms: 'terms',
  competitor: 'a competitor',
};

/** `found` as the text writes it. */
export type Mention = { topic: Topic; found: string };

const CURRENCY =
  '(?:eur|usd|gbp|chf|jpy|cad|aud|sek|nok|dkk|pln|euros?|dollars?|pounds?|francs?|bucks|grand)';

const PATTERNS: Record<Topic, readonly string[]> = {
  pricing: [
    '(?:re-?)?pric(?:e|es|ed|ing|ey)',
    '(?:dis|re)count\\p{L}*',
    '(?:re-?)?quot(?:e|es|ed|ation|ations|ing)',
    'costs?|costing|costly|fees?|tariffs?|rates? cards?|rebates?|surcharges?|instal?ments?|invoic\\p{L}*|billing',
    'cheap\\p{L}*|expensive|affordable|free of charge|at no (?:extra |additional )?charge|half off|for free|savings?',
    '(?:per|a|each) (?:seat|user|licen[cs]e)',
    '(?:our|special|best|final|new|better) offers?',
    '(?:preis|rabatt|kosten|angebot|prix|remise|tarif|precio|descuento)\\p{L}*',
    `${CURRENCY} ?\\d[\\d.,' ]*`,
    `\\d[\\d.,' ]* ?(?:k|m|thousand|million)? ?${CURRENCY}`,
    '\\d[\\d.,]* ?(?:k|percent|per cent|pct)',
  ],
  terms: [
    'terms?|conditions?|clauses?|liabilit\\p{L}*|indemn\\p{L}*|warrant(?:y|ies)|penalt(?:y|ies)|jurisdiction',
    'guarant\\p{L}*|refund\\p{L}*|auto-?renew\\p{L}*|renewal|notice|exclusiv\\p{L}*|opt-?out|sla|slas|service levels?',
    'terminat\\p{L}*|cancell?ation|contracts?|net ?(?:30|45|60|90)|konditionen|vertrag\\p{L}*|contrat\\p{L}*|haftung',
  ],
  competitor: [
    'competit(?:or|ors|ion|ive)|compet(?:e|es|ing)|rivals?|konkurren\\p{L}*|wettbewerb\\p{L}*',
    '(?:other|another|alternative|rival|competing|different|second) (?:vendors?|suppliers?|providers?|products?|tools?|solutions?|bids?|bidders?)',
  ],
};

const SIGNS = /[$€£¥₹](?: ?\d[\d.,]*)?|\d[\d.,]* ?%/u;
const EXPRESSIONS = TOPICS.map(
  (topic) =>
    [
      topic,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${PATTERNS[topic].join('|')})(?![\\p{L}\\p{N}])`, 'giu'),
    ] as const,
);

/** @param competitors names that the workspace knows; one of fewer than five letters counts only as it is written. */
export function findTopics(text: string, competitors: readonly string[]): Mention[] {
  const plain = plainOf(text);
  const words = EXPRESSIONS.flatMap(([topic, expression]) =>
    [...plain.matchAll(expression)].map(([found]): Mention => ({ topic, found: found.trim() })),
  );
  const sign = SIGNS.exec(plain)?.[0];
  const named = competitors.flatMap((name): Mention[] => {
    const found = namedIn(plain, plainOf(name).trim());
    return found === null ? [] : [{ topic: 'competitor', found }];
  });
  const all = [...words, ...(sign ? [{ topic: 'pricing' as const, found: sign }] : []), ...named];
  return all.filter(
    (one, place) => all.findIndex((two) => two.topic === one.topic && isSame(two.found, one.found)) === place,
  );
}

const isSame = (one: string, two: string) => one.toLowerCase() === two.toLowerCase();

/** Letters as they are meant: without invisible characters, full-width forms and stretches of blanks. */
function plainOf(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/gu, ' ');
}

function namedIn(text: string, name: string): string | null {
  if (name === '') return null;
  const flags = name.length < 5 ? 'u' : 'iu';
  return new RegExp(`(?<![\\p{L}\\p{N}])${escaped(name)}(?![\\p{L}\\p{N}])`, flags).exec(text)?.[0] ?? null;
}
