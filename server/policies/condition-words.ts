// Puts what is left of a policy's condition into words, for people who do not read Cedar; what it cannot say, it says so.
import type { Clause, Expr } from '@cedar-policy/cedar-wasm/nodejs';
import { COUNT_WORDS, nounOf, truthOf } from './context-words';

/** A sentence part, and how strongly it binds: an 'or' inside an 'and' needs its "either". */
type Said = { text: string; kind: 'always' | 'never' | 'one' | 'and' | 'or' };

const BEYOND: Said = { text: 'a condition holds that only its Cedar text says', kind: 'one' };

/** "they own the deal or they are on its deal team"; null where it always holds. */
export function conditionWords(clauses: readonly Clause[]): string | null {
  const said = joined(
    'and',
    clauses.map(({ kind, body }) => say(body, kind === 'unless')),
  );
  return said.kind === 'always' ? null : said.text;
}

function say(expr: Expr, isNegated: boolean): Said {
  if ('Value' in expr && typeof expr.Value === 'boolean') return constant(expr.Value !== isNegated);
  const unknown = unknownOf(expr);
  if (unknown) return { text: truthOf(unknown, !isNegated), kind: 'one' };
  const negated = argumentOf(expr);
  if (negated) return say(negated, !isNegated);
  for (const [operator, word, opposite] of JOINS) {
    const sides = sidesOf(Reflect.get(expr, operator));
    if (sides)
      return joined(
        isNegated ? opposite : word,
        sides.map((side) => say(side, isNegated)),
      );
  }
  return compare(expr, isNegated) ?? BEYOND;
}

const JOINS = [
  ['&&', 'and', 'or'],
  ['||', 'or', 'and'],
] as const;

function argumentOf(expr: Expr): Expr | null {
  const call: unknown = Reflect.get(expr, '!');
  return typeof call === 'object' && call !== null && 'arg' in call ? (call.arg as Expr) : null;
}

function sidesOf(sides: unknown): [Expr, Expr] | null {
  if (typeof sides !== 'object' || sides === null || !('left' in sides) || !('right' in sides)) return null;
  return [sides.left as Expr, sides.right as Expr];
}

const WORDS: Record<string, readonly [string, string]> = {
  '==': ['is', 'is not'],
  '!=': ['is not', 'is'],
  '<': ['is less than', 'is at least'],
  '<=': ['is at most', 'is more than'],
  '>': ['is more than', 'is at most'],
  '>=': ['is at least', 'is less than'],
};

function compare(expr: Expr, isNegated: boolean): Said | null {
  for (const [operator, [plain, negated]] of Object.entries(WORDS)) {
    const sides: unknown = Reflect.get(expr, operator);
    const [name, value] = nameAndValue(sides);
    if (name === null || value === null) continue;
    const count = value === '0' ? countWords(name, isNegated ? negated : plain) : null;
    if (count) return { text: count, kind: 'one' };
    return { text: `${nounOf(name)} ${isNegated ? negated : plain} ${value}`, kind: 'one' };
  }
  const [of, one] = nameAndValue(Reflect.get(expr, 'contains'));
  if (of !== null && one !== null)
    return { text: `${nounOf(of)} ${isNegated ? 'do not include' : 'include'} ${one}`, kind: 'one' };
  const [among, item] = nameAndValue(swapped(Reflect.get(expr, 'contains')));
  if (among !== null && item !== null)
    return { text: `${nounOf(among)} is ${isNegated ? 'none' : 'one'} of ${item}`, kind: 'one' };
  const [within, whole] = nameAndValue(swapped(Reflect.get(expr, 'containsAll')));
  if (within !== null && whole !== null)
    return {
      text: `${nounOf(within)} are ${isNegated ? 'more than' : 'only'} ${whole.replace(/, ([^,]+)$/, ' and $1')}`,
      kind: 'one',
    };
  return null;
}

function countWords(name: string, words: string): string | null {
  const known = COUNT_WORDS[name];
  if (!known) return null;
  return words === 'is more than' || words === 'is not'
    ? known.yes
    : words === 'is at most' || words === 'is'
      ? known.no
      : null;
}

function nameAndValue(given: unknown): [string | null, string | null] {
  const sides = sidesOf(given);
  return sides ? [unknownOf(sides[0]), valueWords(sides[1])] : [null, null];
}

function swapped(given: unknown): unknown {
  const sides = sidesOf(given);
  return sides && { left: sides[1], right: sides[0] };
}

/** The engine writes what it was not told as `unknown("isOwner")`. */
function unknownOf(expr: Expr): string | null {
  const call: unknown = Reflect.get(expr, 'unknown');
  const first: unknown = Array.isArray(call) ? call[0] : null;
  if (typeof first !== 'object' || first === null || !('Value' in first)) return null;
  return typeof first.Value === 'string' ? first.Value : null;
}

function valueWords(expr: Expr): string | null {
  if ('Set' in expr) {
    const parts = expr.Set.map(valueWords);
    return parts.every((part) => part !== null) ? parts.join(', ') : null;
  }
  if (!('Value' in expr)) return null;
  const { Value: value } = expr;
  if (typeof value === 'string') return value.replaceAll('_', ' ');
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : null;
}

const constant = (holds: boolean): Said => ({
  text: holds ? 'always' : 'never',
  kind: holds ? 'always' : 'never',
});

function joined(word: 'and' | 'or', parts: readonly Said[]): Said {
  const [absorbs, ignored] = word === 'and' ? (['never', 'always'] as const) : (['always', 'never'] as const);
  if (parts.some(({ kind }) => kind === absorbs)) return constant(absorbs === 'always');
  const kept = parts.filter(({ kind }) => kind !== ignored);
  const [only] = kept;
  if (!only) return constant(ignored === 'always');
  if (kept.length === 1) return only;
  const texts = kept.map(({ text, kind }) => (kind === 'or' && word === 'and' ? `either ${text}` : text));
  return { text: [...new Set(texts)].join(word === 'and' ? ', and ' : ', or '), kind: word };
}
