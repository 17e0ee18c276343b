// Knows days as counts from 1970-01-01 in no time zone; refuses text that is no real day of the years 1 to 9999.
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;
const DAYS_BEFORE_1970 = 719_468;
const DAYS_PER_ERA = 146_097;

export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

type CivilDay = { year: number; month: number; day: number };

// Both ways by the proleptic Gregorian calendar in eras of 400 years that start on 1 March, so that a leap day is the
// last day of its year (after H. Hinnant, "chrono-compatible low-level date algorithms"). Rules count days by the
// million, and going through Date and its text costs twenty times as much.
function countOf({ year, month, day }: CivilDay): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * DAYS_PER_ERA + dayOfEra - DAYS_BEFORE_1970;
}

function civilOf(count: number): CivilDay {
  const sinceEraZero = count + DAYS_BEFORE_1970;
  const era = Math.floor(sinceEraZero / DAYS_PER_ERA);
  const dayOfEra = sinceEraZero - era * DAYS_PER_ERA;
  const leapDays =
    Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  const day = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

function readDay(text: string): CivilDay | null {
  if (!DAY_SHAPE.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8, 10))];
  if (year < 1 || month < 1 || month > 12 || day < 1) return null;
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const length =
    month === 2 ? (isLeap ? 29 : 28) : month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
  return day > length ? null : { year, month, day };
}

/** Whether the text is a real day, 'YYYY-MM-DD'; '2023-02-30' is not. */
export const isDay = (text: string): boolean => readDay(text) !== null;

/** Days since 1970-01-01. Throws a RangeError for what `isDay` refuses. */
export function toEpochDay(day: string): number {
  const civil = readDay(day);
  if (!civil) throw new RangeError(`'${day}' is not a day; a day is written YYYY-MM-DD.`);
  return countOf(civil);
}

const FIRST = toEpochDay(FIRST_DAY);
const LAST = toEpochDay(LAST_DAY);

/** The day so many days after 1970-01-01; saturates at the years 1 and 9999, where placeholder dates live. */
export function fromEpochDay(count: number): string {
  const { year, month, day } = civilOf(Math.min(Math.max(Math.trunc(count), FIRST), LAST));
  return `${String(year).padStart(4, '0')}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
