// Proves from a column's own values whether its dates begin with the month, the day or a short year; it never guesses.
export const DATE_ORDERS = ['mdy', 'dmy', 'ymd'] as const;
export type DateOrder = (typeof DATE_ORDERS)[number];
export type ColumnOrder = 'iso' | DateOrder | 'ambiguous' | 'mixed';

const SLASHED = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?:\D|$)/;

/** Short years stand first only between hyphens, as in ISO with its century left out. */
const YEAR_FIRST = /^\s*\d\d-(?:0?[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?:\D|$)/;

/** Whether a date such as 26-05-12 can begin with its year. */
export const canBeginWithYear = (text: string): boolean => YEAR_FIRST.test(text);

/** Whether some year has such a month and day. */
export const isMonthAndDay = (month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31;

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
    const [first, second] = [Number(match[1]), Number(match[2])];
    const isYear = canBeginWithYear(value);
    // What is a date in no order, such as 05/45/26, is a mistake of one row and says nothing of the others.
    if (!isYear && !isMonthAndDay(first, second) && !isMonthAndDay(second, first)) return;
    this.slashed++;
    if (isYear) {
      this.yearFirst++;
      if (first > 31 || first === 0) this.isYearProven = true;
    }
    if (second > 12) this.monthFirst++;
    if (first > 12) this.dayFirst++;
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
