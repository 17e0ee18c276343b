// Strikes names out of the texts of an answer and leaves its codes, which may be words that a company is called by.
import { STRUCK, type StruckNames } from './struck-names';

/** Members that hold words of ours. */
const CODES = new Set(['status', 'code', 'policyIds', 'remedies', 'state', 'kind', 'outcome']);

/** @returns a copy in which whole names are struck wherever they stand, and short ones where they are the whole text. */
export function strikeOut(value: unknown, names: StruckNames): unknown {
  const anywhere = names.anywhere.length === 0 ? null : patternOf(names.anywhere);
  const short = new Set(names.inOwnDeals.map((name) => name.toLowerCase()));
  const strike = (held: unknown): unknown => {
    if (typeof held === 'string') {
      if (short.has(held.toLowerCase())) return STRUCK;
      return anywhere === null ? held : held.replace(anywhere, STRUCK);
    }
    if (Array.isArray(held)) return held.map(strike);
    if (held === null || typeof held !== 'object') return held;
    return Object.fromEntries(
      Object.entries(held).map(([member, part]) => [member, CODES.has(member) ? part : strike(part)]),
    );
  };
  return strike(value);
}

/** Whole words in any case, as the database finds them. */
function patternOf(names: readonly string[]): RegExp {
  const spelled = names.map((name) =>
    name.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replace(/\s/g, '[\\s\u00a0]'),
  );
  return new RegExp(`(?<![A-Za-z0-9])(?:${spelled.join('|')})(?![A-Za-z0-9])`, 'giu');
}
