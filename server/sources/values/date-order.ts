// Proves from a column's own values whether its dates begin with the month, the day or a short year; it never guesses.
export const DATE_ORDERS = ['mdy', 'dmy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export type ColumnOrder = 'iso' | DateOrder | 'ambiguous' | 'mixed';

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\D|$)/;

/** Short years stand first only between hyphens, as in ISO with its century left out. */
const YEAR_FIRST = /^\s*\d\d-(?:0?[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** Whether a date such as 26-05-12 can begin with its year. */
export const canBeginWithYear = (text: string): boolean => YEAR_FIRST.test(text);

/** Collects the evidence of one column; ask it after every value was seen. */
export class DateOrderProof {
  private slashed = 0;
  private monthFirst = 0;
  private dayFirst = 0;
  private yearFirst = 0;
  /** Of those that can begin with their year, whether one can only. */
  private isYearProven = false;

  see(value: string): void {
    const match = SLASHED.exec(value);
    // The seventh of July is the same day in either order: it neither proves one nor asks for one.
    if (!match || (match[1] ?? '').padStart(2, '0') === (match[2] ?? '').padStart(2, '0')) return;
    this.slashed++;
    if (canBeginWithYear(value)) {
      this.yearFirst++;
      if (Number(match[1]) > 31 || Number(match[1]) === 0) this.isYearProven = true;
    }
    if (Number(match[2]) > 12) this.monthFirst++;
    if (Number(match[1]) > 12) this.dayFirst++;
  }

  get order(): ColumnOrder {
    if (this.slashed === 0) return 'iso';
    // One value that cannot begin with its year says that none does: a column is written one way.
    if (this.yearFirst === this.slashed) return this.isYearProven ? 'ymd' : 'ambiguous';
    if (this.isYearProven || (this.monthFirst > 0 && this.dayFirst > 0)) return 'mixed';
    if (this.monthFirst > 0) return 'mdy';
    return this.dayFirst > 0 ? 'dmy' : 'ambiguous';
  }
}
