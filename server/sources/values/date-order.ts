// Proves from a column's own values whether its dates are written month first or day first; it never guesses.
export type DateOrder = 'mdy' | 'dmy';
export type ColumnOrder = 'iso' | DateOrder | 'ambiguous' | 'mixed';

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\D|$)/;

/** Collects the evidence of one column; ask it after every value was seen. */
export class DateOrderProof {
  private slashed = 0;
  private monthFirst = 0;
  private dayFirst = 0;

  see(value: string): void {
    const match = SLASHED.exec(value);
    // The seventh of July is the same day in either order: it neither proves one nor asks for one.
    if (!match || (match[1] ?? '').padStart(2, '0') === (match[2] ?? '').padStart(2, '0')) return;
    this.slashed++;
    if (Number(match[2]) > 12) this.monthFirst++;
    if (Number(match[1]) > 12) this.dayFirst++;
  }

  get order(): ColumnOrder {
    if (this.slashed === 0) return 'iso';
    if (this.monthFirst > 0 && this.dayFirst > 0) return 'mixed';
    if (this.monthFirst > 0) return 'mdy';
    return this.dayFirst > 0 ? 'dmy' : 'ambiguous';
  }
}
