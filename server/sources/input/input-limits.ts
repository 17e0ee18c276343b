// How much an import may hold; the page and the command state these numbers.
export const MAX_FILES = 2_000;
export const MAX_TOTAL_BYTES = 16 * 1024 ** 3;
/** Text packs 5 to 30 times; what grows more than this, past the floor below, is made to do harm. */
export const MAX_ZIP_RATIO = 200;
export const ZIP_RATIO_FLOOR_BYTES = 1024 ** 2;
/** Longest single row, in characters. */
export const MAX_ROW_LENGTH = 16 * 1024 ** 2;
export const MAX_COLUMNS = 4_000;
export const MAX_FOLDER_DEPTH = 4;
export const MAX_JSON_DEPTH = 64;
/** An archive or a workbook inside an archive is unpacked in memory, so it may not be large. */
export const MAX_INNER_ARCHIVE_BYTES = 96 * 1024 ** 2;
/** Rows listed one by one; the rest are counted. */
export const MAX_LISTED_REFUSALS = 10_000;

const TABLE_NAME = /\.(csv|tsv|txt|tab|json|ndjson|jsonl)$/i;

export function isTableName(name: string): boolean {
  return TABLE_NAME.test(name);
}

const ARCHIVE_NAME = /\.(zip|xlsx|xlsm)$/i;

/** Archives hold tables, and so do workbooks, which are archives of their own kind. */
export function isArchiveName(name: string): boolean {
  return ARCHIVE_NAME.test(name);
}

const LEFTOVER = /^(?:\.|~\$|(?:thumbs\.db|ehthumbs\.db|desktop\.ini|icon\r)$)/i;

/** What a desktop or a program that has a file open leaves beside the files: nobody exported it, so nobody is told of it. */
export function isLeftover(path: string): boolean {
  const parts = path.split('/');
  return parts.includes('__MACOSX') || LEFTOVER.test(parts.at(-1) ?? '');
}

export function reasonNotRead(name: string): string {
  return /\.xlsb?$/i.test(name)
    ? 'This is a workbook of the old or the binary kind. Save it as .xlsx or CSV if it matters.'
    : 'This is no table. Export it as CSV, JSON or XLSX if it matters.';
}
