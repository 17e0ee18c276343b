// Tells from a cell's number format how its number is meant: a date, a percentage, money of a currency or just a number.
export type NumberKind = 'date' | 'percent' | 'number';

/** Formats that every workbook has without listing them. */
const BUILT_IN_DATES = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);
const BUILT_IN_PERCENTS = new Set([9, 10]);

export function kindOfFormat(id: number, code: string | undefined): NumberKind {
  if (code === undefined) {
    if (BUILT_IN_DATES.has(id)) return 'date';
    return BUILT_IN_PERCENTS.has(id) ? 'percent' : 'number';
  }
  // Texts in quotes, escaped characters, colours and currencies are no placeholders.
  const bare = code.replace(/"[^"]*"|\\.|_.|\*.|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, '');
  if (/%/.test(bare)) return 'percent';
  return /[ymdhs]/i.test(bare.replace(/general/gi, '')) ? 'date' : 'number';
}

/** The dollars of regions that write a bare sign, by the low word of Windows' locale id. */
const DOLLARS: Readonly<Record<string, string>> = {
  '409': 'US$',
  '1009': 'CA$',
  C0C: 'CA$',
  C09: 'A$',
  '1409': 'NZ$',
  '4809': 'S$',
  C04: 'HK$',
  '80A': 'MX$',
};

/** The sign or code of a currency that a format writes beside its number, '' where it writes none. */
export function currencyOfFormat(code: string | undefined): string {
  const first = (code ?? '').split(';', 1)[0] ?? '';
  const [, sign = '', locale = ''] = /\[\$([^\]-]*)(?:-([0-9A-Fa-f]+))?\]/.exec(first) ?? [];
  const written = [...first.replace(/\[[^\]]*\]/g, '').matchAll(/"([^"]*)"|\\(.)|(\p{Sc})/gu)].map(
    ([, quoted, escaped, bare]) => quoted ?? escaped ?? bare ?? '',
  );
  const found = [sign, ...written].map((each) => each.trim()).find((each) => CURRENCY.test(each)) ?? '';
  return found === '$' && sign !== '' ? (DOLLARS[locale.toUpperCase().replace(/^0+/, '')] ?? found) : found;
}

const CURRENCY = /^(?:[A-Z]{3}|(?:[A-Z]{1,2})?\$|\p{Sc})$/u;
const DAY_MS = 86_400_000;
/** Day 60 of the older count is 29 February 1900, which never was. */
const FALSE_LEAP_DAY = 60;

/** A serial day as ISO day, or as ISO date and time of no zone; null for what is no day of this count. */
export function isoOfSerial(serial: number, is1904: boolean): string | null {
  if (!Number.isFinite(serial) || serial < 0 || serial > 2_958_465.999_99) return null;
  const days = is1904 ? serial + 1462 : serial < FALSE_LEAP_DAY ? serial + 1 : serial;
  const ms = Date.UTC(1899, 11, 30) + Math.round((days * DAY_MS) / 1000) * 1000;
  const iso = new Date(ms).toISOString();
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 19);
}
