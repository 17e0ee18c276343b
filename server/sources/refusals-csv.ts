// Writes refused rows as CSV: texts that a sheet would run as formulas are made harmless, numbers stay numbers.
import { stringify } from 'csv-stringify/sync';
import type { Refusal } from './refusal';

const FORMULA = /^[=+\-@\t\r]/;

export function refusalsCsv(refusals: readonly Refusal[]): string {
  return stringify(
    refusals.map(({ file, line, column, value, reason }) => [
      harmless(file),
      line,
      harmless(column ?? ''),
      harmless(value ?? ''),
      reason,
    ]),
    { header: true, columns: ['file', 'line', 'column', 'value', 'reason'] },
  );
}

function harmless(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}
