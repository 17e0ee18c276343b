// The only place that formats money, dates and counts for people. It takes decimal strings, days and instants, and
// refuses floats for money, the machine's own time zone and the wall clock.

const LOCALE = 'en-US'; // one locale on server and in the browser, so that both render the same bytes
const NOTHING = '–';
const DECIMAL = /^-?\d+(\.\d+)?$/;
const DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MS = 86_400_000;

type Decimal = string | null | undefined;
type Instant = string | Date;

const numberFormats = new Map<string, Intl.NumberFormat>();

function numberFormat(options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(LOCALE, options);
  numberFormats.set(key, made);
  return made;
}

function isDecimal(value: Decimal): value is Intl.StringNumericLiteral {
  return typeof value === 'string' && DECIMAL.test(value);
}

/** A true minus sign is as wide as a digit, so that columns line up; a rounded zero carries no sign. */
function withTrueMinus(text: string): string {
  return /[1-9]/.test(text) ? text.replace('-', '−') : text.replace('-', '');
}

function hasFraction(value: string): boolean {
  return /\.\d*[1-9]/.test(value);
}

/** Full amount with its currency: "$1,224,500" or "$1,224,500.25"; cents only where there are any, or `cents: 'always'`. */
export function formatMoney(
  amount: Decimal,
  currency: string,
  options: { cents?: 'auto' | 'always' } = {},
): string {
  if (!isDecimal(amount)) return NOTHING;
  const whole = options.cents !== 'always' && !hasFraction(amount);
  const format = numberFormat({
    style: 'currency',
    currency,
    ...(whole ? { maximumFractionDigits: 0 } : {}),
  });
  return withTrueMinus(format.format(amount));
}

/** The same without the currency, for a column whose header names it: "1,224,500". */
export function formatAmount(amount: Decimal, options: { fractionDigits?: number } = {}): string {
  if (!isDecimal(amount)) return NOTHING;
  const digits = options.fractionDigits ?? (hasFraction(amount) ? 2 : 0);
  return withTrueMinus(
    numberFormat({ minimumFractionDigits: digits, maximumFractionDigits: digits }).format(amount),
  );
}

/** For tiles only: three significant digits, "$1.22M". The full value belongs in the title. */
export function formatMoneyCompact(amount: Decimal, currency: string): string {
  if (!isDecimal(amount)) return NOTHING;
  const format = numberFormat({
    style: 'currency',
    currency,
    notation: 'compact',
    maximumSignificantDigits: 3,
  });
  return withTrueMinus(format.format(amount));
}

/** A change of money with its sign: "+$12,000", "−$3,000", "$0". */
export function formatMoneyChange(
  amount: Decimal,
  currency: string,
  options: { compact?: boolean } = {},
): string {
  if (!isDecimal(amount)) return NOTHING;
  const text = options.compact ? formatMoneyCompact(amount, currency) : formatMoney(amount, currency);
  return signOf(amount) > 0 ? `+${text}` : text;
}

/** The same without the currency, for a column whose header names it: "+12,000", "−3,000", "0". */
export function formatAmountChange(amount: Decimal): string {
  return signOf(amount) > 0 ? `+${formatAmount(amount)}` : formatAmount(amount);
}

/** -1, 0 or 1 of a decimal string; 0 for what is no decimal. */
export function signOf(amount: Decimal): -1 | 0 | 1 {
  if (!isDecimal(amount) || !/[1-9]/.test(amount)) return 0;
  return amount.startsWith('-') ? -1 : 1;
}

/** "12,400". */
export function formatCount(count: number): string {
  return withTrueMinus(numberFormat({ maximumFractionDigits: 0 }).format(count));
}

/** "+12", "−3", "0". */
export function formatCountChange(count: number): string {
  return count > 0 ? `+${formatCount(count)}` : formatCount(count);
}

/** "1 deal", "1,200 deals". */
export function formatCountOf(count: number, one: string, many = `${one}s`): string {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A share between 0 and 1 as "62 %"; what would round to a false 0 or 100 is shown as "<1 %" or ">99 %". */
export function formatPercent(share: number, fractionDigits = 0): string {
  if (!Number.isFinite(share)) return NOTHING;
  const step = 10 ** -fractionDigits;
  const percent = share * 100;
  if (percent > 0 && percent < step) return `<${step} %`;
  if (percent < 100 && percent > 100 - step) return `>${100 - step} %`;
  return `${withTrueMinus(numberFormat({ minimumFractionDigits: fractionDigits, maximumFractionDigits: fractionDigits }).format(percent))} %`;
}

/** Half of a tenth: "1.4 MB", from a count of bytes. */
export function formatBytes(bytes: number): string {
  const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];
  let size = bytes;
  let unit = 0;
  while (size >= 1000 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  const digits = unit > 0 && size < 10 ? 1 : 0;
  return `${numberFormat({ maximumFractionDigits: digits }).format(size)} ${units[unit]}`;
}

/** Elapsed or remaining time: "45 s", "2 min 10 s", "3 h 5 min". */
export function formatDuration(milliseconds: number): string {
  const seconds = Math.max(0, Math.round(milliseconds / 1000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return seconds % 60 ? `${minutes} min ${seconds % 60} s` : `${minutes} min`;
  return minutes % 60 ? `${Math.floor(minutes / 60)} h ${minutes % 60} min` : `${Math.floor(minutes / 60)} h`;
}

/** Speed of long work: "12,400 rows/s". */
export function formatRate(perSecond: number, unit: string): string {
  return `${formatCount(Math.round(perSecond))} ${unit}/s`;
}

function dayToUtc(day: string): number | null {
  const parts = DAY.exec(day);
  return parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : null;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];

/** A day 'YYYY-MM-DD' as "12 May 2026"; with `today`, the year is left out where it is today's. */
export function formatDay(day: string | null | undefined, today?: string): string {
  const utc = day ? dayToUtc(day) : null;
  if (!day || utc === null) return NOTHING;
  const date = new Date(utc);
  const text = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]}`;
  return today && today.slice(0, 4) === day.slice(0, 4) ? text : `${text} ${date.getUTCFullYear()}`;
}

/** "Tue 12 May 2026". */
export function formatDayWithWeekday(day: string | null | undefined, today?: string): string {
  const utc = day ? dayToUtc(day) : null;
  return utc === null ? NOTHING : `${WEEKDAYS[new Date(utc).getUTCDay()]} ${formatDay(day, today)}`;
}

/** Whole days from `from` to `to`, both 'YYYY-MM-DD'; negative when `to` lies before. Null when either is no day. */
export function daysBetween(from: string, to: string): number | null {
  const start = dayToUtc(from);
  const end = dayToUtc(to);
  return start === null || end === null ? null : Math.round((end - start) / DAY_MS);
}

/** A day seen from the workspace's today: "today", "tomorrow", "in 5 days", "21 days ago". */
export function formatRelativeDay(day: string | null | undefined, today: string): string {
  const days = day ? daysBetween(today, day) : null;
  if (days === null) return NOTHING;
  if (days === 0) return 'today';
  if (days === 1) return 'tomorrow';
  if (days === -1) return 'yesterday';
  return days > 0 ? `in ${formatCount(days)} days` : `${formatCount(-days)} days ago`;
}

function zonedParts(instant: Instant, timeZone: string): Record<string, string> | null {
  const date = typeof instant === 'string' ? new Date(instant) : instant;
  if (Number.isNaN(date.getTime())) return null;
  const parts = new Intl.DateTimeFormat(LOCALE, {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(date);
  return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/** The day on which an instant falls in a zone: 'YYYY-MM-DD'. Null for what is no instant. */
export function dayOfInstant(instant: Instant, timeZone: string): string | null {
  const parts = zonedParts(instant, timeZone);
  return parts ? `${parts.year}-${parts.month}-${parts.day}` : null;
}

/** An instant in the workspace's zone: "12 May 2026, 14:05"; `seconds` adds them. */
export function formatInstant(
  instant: Instant | null | undefined,
  timeZone: string,
  options: { today?: string; seconds?: boolean } = {},
): string {
  const parts = instant ? zonedParts(instant, timeZone) : null;
  if (!parts) return NOTHING;
  const day = formatDay(`${parts.year}-${parts.month}-${parts.day}`, options.today);
  const time = `${parts.hour}:${parts.minute}${options.seconds ? `:${parts.second}` : ''}`;
  return `${day}, ${time}`;
}

/** "Ann, Ben and Cy". */
export function formatList(words: readonly string[], joiner: 'and' | 'or' = 'and'): string {
  if (words.length < 2) return words[0] ?? '';
  return `${words.slice(0, -1).join(', ')} ${joiner} ${words[words.length - 1]}`;
}
