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
/** Rows listed one by one; the rest are counted. */
export const MAX_LISTED_REFUSALS = 10_000;

const TABLE_NAME = /\.(csv|tsv|txt)$/i;

export function isTableName(name: string): boolean {
  return TABLE_NAME.test(name);
}

export const NOT_A_TABLE = 'This is not a CSV file. Export it as CSV if it matters.';
