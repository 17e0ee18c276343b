// Reads the command's words; what is missing or unknown is said in one sentence.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { isDay } from '@/server/core/calendar/epoch-day';
import { ImportOrigin } from '@/server/core/import/import-origin';
import { Sentence } from '@/server/launch/sentence.mjs';
import { MappingFile, mappingOfFile } from '@/server/sources/mapping/mapping-skeleton';
import { EMPTY_MAPPING, type SourceMapping } from '@/server/sources/mapping/source-mapping';
import type { Missing } from '@/server/sources/publish/history/enter-series';
import { DATE_ORDERS } from '@/server/sources/values/date-order';
import { placeProblem } from '../write-whole-file';

export type ImportOptions = {
  path: string;
  workspace: string;
  asOf: string | null;
  missing: Missing;
  mapping: SourceMapping | null;
  /** Null: named after what the headers tell of. */
  sourceName: string | null;
  asEmail: string | null;
  isCreating: boolean;
  isJson: boolean;
  isDryRun: boolean;
  origin: ImportOrigin | null;
  writeMappingTo: string | null;
  refusedTo: string | null;
};

export class UsageError extends Sentence {}

export function importOptions(args: string[]): ImportOptions {
  const { values, positionals } = parsed(args);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0)
    throw new UsageError('Give one folder, ZIP archive or CSV file.');
  if (values.workspace === undefined) throw new UsageError('Say which workspace: --workspace NAME.');
  const asOf = values['as-of'] ?? null;
  if (asOf !== null && !isDay(asOf))
    throw new UsageError(`--as-of takes a day as YYYY-MM-DD, not "${asOf}".`);
  const missing = values.missing ?? 'unknown';
  if (missing !== 'deleted' && missing !== 'filtered' && missing !== 'unknown')
    throw new UsageError(
      '--missing takes deleted (rows not in the files are gone), filtered (a filter left them out) or unknown.',
    );
  const order = DATE_ORDERS.find((each) => each === values['date-order']);
  if (values['date-order'] !== undefined && !order)
    throw new UsageError(
      '--date-order takes mdy (month first), dmy (day first) or ymd (a short year first).',
    );
  const numbers = values['number-format'];
  if (numbers !== undefined && numbers !== 'point' && numbers !== 'comma')
    throw new UsageError('--number-format takes point (1,234.50) or comma (1.234,50).');
  const { encoding } = values;
  if (encoding !== undefined && encoding !== 'utf-8' && encoding !== 'windows-1252')
    throw new UsageError('--encoding takes utf-8 or windows-1252.');
  for (const name of ['refused', 'write-mapping'] as const) {
    const problem = values[name] === undefined ? null : placeProblem(values[name]);
    if (problem) throw new UsageError(`--${name}: ${problem}`);
  }
  const row = values['header-row'];
  if (row !== undefined && !/^[1-9]\d{0,3}$/.test(row))
    throw new UsageError('--header-row takes the line that names the columns, from 1.');
  const read = values.mapping === undefined ? null : readMapping(values.mapping);
  return {
    path,
    workspace: values.workspace,
    asOf,
    missing,
    mapping:
      order === undefined && numbers === undefined && encoding === undefined && row === undefined
        ? read
        : {
            ...(read ?? EMPTY_MAPPING),
            ...(order === undefined ? {} : { dateOrder: order }),
            ...(numbers === undefined ? {} : { numberFormat: numbers }),
            ...(encoding === undefined ? {} : { encoding }),
            ...(row === undefined ? {} : { headerRow: Number(row) }),
          },
    sourceName: values.source ?? null,
    asEmail: values.as ?? null,
    isCreating: values['create-workspace'],
    isJson: values.json,
    isDryRun: values['dry-run'],
    origin: readOrigin(values),
    writeMappingTo: values['write-mapping'] ?? null,
    refusedTo: values.refused ?? null,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        'as-of': { type: 'string' },
        missing: { type: 'string' },
        mapping: { type: 'string' },
        source: { type: 'string' },
        as: { type: 'string' },
        'date-order': { type: 'string' },
        'number-format': { type: 'string' },
        encoding: { type: 'string' },
        'header-row': { type: 'string' },
        'create-workspace': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
        'dry-run': { type: 'boolean', default: false },
        'origin-system': { type: 'string' },
        'origin-report': { type: 'string' },
        'origin-filter': { type: 'string' },
        'origin-by': { type: 'string' },
        'origin-at': { type: 'string' },
        'write-mapping': { type: 'string' },
        refused: { type: 'string' },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

const ORIGIN = ['system', 'report', 'filter', 'by', 'at'] as const;

/** What was declared of where the files come from; null where nothing was. */
function readOrigin(values: ReturnType<typeof parsed>['values']): ImportOrigin | null {
  const given = ORIGIN.flatMap((part) => {
    const text = values[`origin-${part}`];
    return text === undefined ? [] : [[part, text] as const];
  });
  if (given.length === 0) return null;
  const checked = ImportOrigin.safeParse(Object.fromEntries(given));
  if (checked.success) return checked.data;
  const [issue] = checked.error.issues;
  throw new UsageError(`--origin-${issue?.path.join('.')}: ${issue?.message}.`);
}

function readMapping(file: string): SourceMapping {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new UsageError(`The mapping file "${file}" cannot be read.`);
  }
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `The mapping file "${file}" is not JSON: ${error instanceof Error ? error.message : ''}.`,
    );
  }
  const checked = MappingFile.safeParse(json);
  const read = checked.success ? mappingOfFile(checked.data) : checked;
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new UsageError(
    `The mapping file "${file}", at ${issue?.path.join('.') || 'the top'}: ${issue?.message}.`,
  );
}
