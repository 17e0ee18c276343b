// Proves from a column's own numbers whether they are written 1,234.56 or 1.234,56; it never guesses.

/** 'point': the point begins the decimals. 'comma': the comma does. */
export type NumberConvention = 'point' | 'comma';
export type ColumnConvention = NumberConvention | 'plain' | 'ambiguous' | 'mixed';

/** What one number proves by itself; 'plain' has no separator. `digits` holds digits, commas and points only. */
export function conventionOf(digits: string): NumberConvention | 'plain' | 'ambiguous' {
  const comma = digits.lastIndexOf(',');
  const point = digits.lastIndexOf('.');
  if (comma < 0 && point < 0) return 'plain';
  if (comma >= 0 && point >= 0) return comma > point ? 'comma' : 'point';
  const at = Math.max(comma, point);
  const asDecimal: NumberConvention = comma >= 0 ? 'comma' : 'point';
  const asThousands: NumberConvention = comma >= 0 ? 'point' : 'comma';
  if (digits.indexOf(comma >= 0 ? ',' : '.') !== at) return asThousands;
  const isGroup = digits.length - at - 1 === 3 && at >= 1 && at <= 3 && !digits.startsWith('0');
  return isGroup ? 'ambiguous' : asDecimal;
}

/** Collects the evidence of one column; ask it after every value was seen. */
export class NumberProof {
  private readonly seen = { point: 0, comma: 0, plain: 0, ambiguous: 0 };
  example = '';
  private hasAmbiguousComma = false;

  see(text: string): void {
    if (!/[.,]/.test(text)) return;
    const digits = text.replace(/[^\d.,]/g, '');
    if (!/\d/.test(digits)) return;
    const proves = conventionOf(digits);
    this.seen[proves]++;
    if (proves !== 'ambiguous') return;
    this.example ||= text.slice(0, 30);
    if (digits.includes(',')) this.hasAmbiguousComma = true;
  }

  get convention(): ColumnConvention {
    const { point, comma, ambiguous } = this.seen;
    if (point > 0 && comma > 0) return 'mixed';
    if (point > 0) return 'point';
    if (comma > 0) return 'comma';
    return ambiguous > 0 ? 'ambiguous' : 'plain';
  }

  /** Interfaces write a point before decimals and nothing between thousands; a comma is never theirs. */
  get couldBeAnInterface(): boolean {
    return this.convention === 'ambiguous' && !this.hasAmbiguousComma;
  }
}
