// Finds amounts of money written with a currency; a bare number is no amount.
import type { Span } from './is-negated';

export type Money = Span & {
  /** Decimal string without grouping. */
  amount: string;
  /** ISO 4217; a bare $ is read as USD. */
  currency: string;
};

const SYMBOLS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: 'USD',
    us$: 'USD',
    c$: 'CAD',
    a$: 'AUD',
    '€': 'EUR',
    '£': 'GBP',
    '¥': 'JPY',
    '₹': 'INR',
  }),
);
const CODES = 'usd|eur|gbp|chf|cad|aud|nzd|jpy|sek|nok|dkk|inr|sgd';
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ dollars: 'USD', euros: 'EUR', euro: 'EUR', pounds: 'GBP', francs: 'CHF' }),
);
const NUMBER = "(\\d{1,3}(?:[,.' ]\\d{3}){1,4}(?:[.,]\\d{1,2})?|\\d{1,15}(?:[.,]\\d{1,2})?)(?![\\d])";
const SCALE = '(?: ?(k|m|mn|mio|million|thousand|bn|billion)\\b)?';
const PREFIXED = new RegExp(`(us\\$|c\\$|a\\$|[$€£¥₹]|\\b(?:${CODES})\\b) ?${NUMBER}${SCALE}`, 'g');
const SUFFIXED = new RegExp(
  `(?<![\\w.,$€£])${NUMBER}${SCALE} ?(€|£|(?:${CODES}|dollars|euros|euro|pounds|francs)\\b)`,
  'g',
);
const ZEROS: ReadonlyMap<string, number> = new Map(
  Object.entries({ k: 3, thousand: 3, m: 6, mn: 6, mio: 6, million: 6, bn: 9, billion: 9 }),
);

/** In the order of the text, in lower case as `Sentence.lower` has it. */
export function findMoney(lower: string): Money[] {
  const found: Money[] = [];
  for (const match of lower.matchAll(PREFIXED)) {
    found.push(moneyOf(match, match[1] ?? '', match[2] ?? '', match[3]));
  }
  for (const match of lower.matchAll(SUFFIXED)) {
    const money = moneyOf(match, match[3] ?? '', match[1] ?? '', match[2]);
    if (!found.some((each) => each.start < money.end && money.start < each.end)) found.push(money);
  }
  return found.filter(({ currency }) => currency !== '').sort((a, b) => a.start - b.start);
}

function moneyOf(match: RegExpExecArray, mark: string, number: string, scale: string | undefined): Money {
  const currency = SYMBOLS.get(mark) ?? NAMES.get(mark) ?? mark.toUpperCase();
  const [whole = '0', cents = ''] = partsOf(number);
  const zeros = ZEROS.get(scale ?? '') ?? 0;
  const digits = whole + cents.padEnd(zeros, '0').slice(0, zeros);
  const rest = cents.slice(zeros);
  const integer = digits.replace(/^0+(?=\d)/, '');
  return {
    start: match.index,
    end: match.index + match[0].length,
    amount: /[1-9]/.test(rest) ? `${integer}.${rest}` : integer,
    currency,
  };
}

/** Whole digits and decimals: the last mark is decimal when one or two digits follow it. */
function partsOf(number: string): [string, string] {
  const decimal = /[.,](\d{1,2})$/.exec(number);
  const whole = (decimal ? number.slice(0, decimal.index) : number).replace(/\D/g, '');
  return [whole, decimal?.[1] ?? ''];
}
