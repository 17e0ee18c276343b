// Says why nothing of an import can be used: what each table looks like, and what a table of deals needs.
import { ImportProblem } from './import-problem';
import type { OpenInput } from './input/input-file';
import { describeTable, tableSentence } from './mapping/describe-table';
import type { Plans } from './plan-tables';
import type { TableEnd } from './records/read-table';

const MAX_SENTENCES = 5;
const NEEDS =
  'Give tables of deals, accounts or activities as CSV, JSON or XLSX; a table of deals carries an id, a stage, and a close date or an amount.';

/** Null where any table that is read holds a row, refused or not. */
export function onlyHeaders(plans: Plans['plans'], ends: readonly TableEnd[]): ImportProblem | null {
  const names = [...new Set(plans.map(({ file }) => `"${file.name}"`))];
  if (names.length === 0 || ends.some(({ rows }) => rows > 0)) return null;
  return new ImportProblem(
    'nothing_to_import',
    `${names.slice(0, MAX_SENTENCES).join(', ')}: there are no rows below its header. Export the rows as well; nothing was changed.`,
  );
}

/** Null where a person could still say how the unknown tables are read. */
export function nothingToImport(
  { unknown, unused }: Plans,
  ignored: OpenInput['ignored'],
): ImportProblem | null {
  if (unknown.some(({ columns }) => describeTable(columns).looksLike === null)) return null;
  const sentences = [
    ...unknown.map(({ file, columns }) => tableSentence(file.name, columns)),
    ...unused.flatMap(({ name, object, consequence }) =>
      object === 'Lead' ? [`"${name}" looks like leads. ${consequence}`] : [],
    ),
    ...ignored.map(({ name, reason }) => `"${name}": ${reason.charAt(0).toLowerCase()}${reason.slice(1)}`),
  ].slice(0, MAX_SENTENCES);
  return new ImportProblem(
    'nothing_to_import',
    ['None of the files is a table that can be imported.', ...sentences, NEEDS].join(' '),
  );
}
