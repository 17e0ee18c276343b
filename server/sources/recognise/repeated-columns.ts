// Refuses a table in which a column that is read stands twice: which of the two is meant, nobody can tell.
import { ImportProblem } from '../import-problem';
import type { ColumnSource } from '../records/table-plan';

/** @param fold how two spellings are the same column. Throws ImportProblem 'malformed_csv'. */
export function refuseRepeatedColumns(
  file: string,
  header: readonly string[],
  sources: readonly ColumnSource[],
  fold: (column: string) => string,
): void {
  const used = new Set(sources.flatMap(columnsOf));
  for (const column of used) {
    const found = header.flatMap((each, index) => (fold(each) === fold(column) ? [index] : []));
    if (found.length < 2) continue;
    const places = found.map((index) => `column ${index + 1} ("${header[index]}")`);
    throw new ImportProblem(
      'malformed_csv',
      `"${file}" has the column "${column}" more than once: ${places.join(' and ')}. Take one of them out, or give it another name.`,
    );
  }
}

function columnsOf(source: ColumnSource): readonly string[] {
  if (typeof source === 'string') return [source];
  if ('anyOf' in source) return source.anyOf;
  if ('first' in source) return [source.first];
  if ('value' in source) return [];
  return [...source.template.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name ?? '');
}
