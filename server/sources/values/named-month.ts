// Dates that say their month by its English name, or stand as eight digits with the year first: they can be read in one way only.
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const NAME = String.raw`(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?`;
const DAY_FIRST = new RegExp(
  String.raw`^(\d{1,2})(?:st|nd|rd|th)?[\s/.-]+${NAME}[\s,/.-]+(\d{4})\b(.*)$`,
  'is',
);
const MONTH_FIRST = new RegExp(
  String.raw`^${NAME}[\s/.-]+(\d{1,2})(?:st|nd|rd|th)?[\s,/-]+(\d{4})\b(.*)$`,
  'is',
);
/** As warehouses write a day; no day of the last centuries reads so with the year last. */
const DIGITS = /^((?:19|20|21)\d\d)(0[1-9]|1[0-2])(\d\d)$/;

/** The same moment with month, day and year as numbers in this order; null for any other text. */
export function withMonthNumber(text: string): string | null {
  const digits = DIGITS.exec(text);
  if (digits) return `${digits[2]}/${digits[3]}/${digits[1]}`;
  const dayFirst = DAY_FIRST.exec(text);
  const [, day, name, year, rest] = dayFirst ?? [];
  if (dayFirst) return `${numberOf(name)}/${day}/${year}${rest}`;
  const monthFirst = MONTH_FIRST.exec(text);
  return monthFirst && `${numberOf(monthFirst[1])}/${monthFirst[2]}/${monthFirst[3]}${monthFirst[4]}`;
}

const numberOf = (name = '') => MONTHS.indexOf(name.toLowerCase()) + 1;
