// A stretch of days with a name that sorts and links; `endsOn` is its last day, not the day after.
export type PeriodGrain = 'year' | 'quarter' | 'month';

/** `key` is 'FY2026', 'FY2026-Q2' or 'FY2026-M04' (the fourth fiscal month); days are 'YYYY-MM-DD', both included. */
export type Period = { key: string; label: string; startsOn: string; endsOn: string };

export type PeriodName = { fiscalYear: number; grain: PeriodGrain; ordinal: number };

const KEY = /^FY(\d{4,5})(?:-(Q)([1-8])|-(M)(\d{2}))?$/;

export function writePeriodKey({ fiscalYear, grain, ordinal }: PeriodName): string {
  const year = `FY${String(fiscalYear).padStart(4, '0')}`;
  if (grain === 'year') return year;
  return grain === 'quarter' ? `${year}-Q${ordinal}` : `${year}-M${String(ordinal).padStart(2, '0')}`;
}

/** Null for text that is no key, as a link or a search box may bring. */
export function readPeriodKey(key: string): PeriodName | null {
  const match = KEY.exec(key);
  if (!match) return null;
  const fiscalYear = Number(match[1]);
  if (match[2]) return { fiscalYear, grain: 'quarter', ordinal: Number(match[3]) };
  if (match[4]) return { fiscalYear, grain: 'month', ordinal: Number(match[5]) };
  return { fiscalYear, grain: 'year', ordinal: 1 };
}
