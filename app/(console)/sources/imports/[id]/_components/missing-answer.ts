// What has to be said before an import can be read, as a sentence; null when it can.
import type { Asking } from '../../../_components/answers';
import { isReadingOf, type Mapping } from './mapping';

export function missingAnswer({ questions, tables, isAgain }: Asking, mapping: Mapping): string | null {
  const { dates, numbers, encodings } = questions;
  const read = mapping.files.filter((reading) => tables.some(({ file }) => isReadingOf(reading, file)));
  if (!isAgain && tables.length > 0 && read.length === 0)
    return 'Say first what a table is read as, or which line names its columns.';
  const deals = read.find(({ object, fields }) => object === 'opportunity' && !fields.stage);
  if (deals)
    return `Say which column of ${deals.file} is the stage first: a deal without a stage is refused.`;
  const lost = isAgain ? read.flatMap((reading) => columnsNotIn(reading, tables))[0] : undefined;
  if (lost)
    return `Choose a column in place of "${lost}", or leave that field out: the file has none of that name.`;
  if (encodings.length > 0 && !mapping.encoding) return 'Say how the characters are written first.';
  if (isAgain) return null;
  if (dates.length > 0 && !mapping.dateOrder) return 'Say how the dates are written first.';
  return numbers.length > 0 && !mapping.numberFormat ? 'Say how the numbers are written first.' : null;
}

function columnsNotIn(reading: Mapping['files'][number], tables: Asking['tables']): string[] {
  const table = tables.find(({ file }) => isReadingOf(reading, file));
  const known = new Set([...(table?.columns ?? []), ...(table?.head ?? []).flatMap(({ cells }) => cells)]);
  return Object.values(reading.fields).flatMap((source) =>
    typeof source === 'string' && source !== '' && !known.has(source) ? [source] : [],
  );
}
