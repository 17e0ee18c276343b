// Knows days as counts from 1970-01-01 in no time zone; refuses text that is no real day of the years 1 to 9999.
const MS_PER_DAY = 86_400_000;
const DAY_SHAPE = /^\d{4}-\d{2}-\d{2}$/;

export const FIRST_DAY = '0001-01-01';
export const LAST_DAY = '9999-12-31';

const FIRST = Date.parse(`${FIRST_DAY}T00:00:00Z`) / MS_PER_DAY;
const LAST = Date.parse(`${LAST_DAY}T00:00:00Z`) / MS_PER_DAY;

/** Whether the text is a real day, 'YYYY-MM-DD'; '2023-02-30' is not. */
export function isDay(text: string): boolean {
  if (!DAY_SHAPE.test(text) || text < FIRST_DAY) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && new Date(ms).toISOString().slice(0, 10) === text;
}

/** Days since 1970-01-01. Throws a RangeError for what `isDay` refuses. */
export function toEpochDay(day: string): number {
  if (!isDay(day)) throw new RangeError(`'${day}' is not a day; a day is written YYYY-MM-DD.`);
  return Date.parse(`${day}T00:00:00Z`) / MS_PER_DAY;
}

/** The day so many days after 1970-01-01; saturates at the years 1 and 9999, where placeholder dates live. */
export function fromEpochDay(count: number): string {
  const held = Math.min(Math.max(Math.trunc(count), FIRST), LAST);
  return new Date(held * MS_PER_DAY).toISOString().slice(0, 10);
}
