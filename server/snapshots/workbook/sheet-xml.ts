// One worksheet as SpreadsheetML, row by row: text is always text, so that nothing a customer wrote can calculate.
export type CellStyle =
  | 'text'
  | 'title'
  | 'head'
  | 'muted'
  | 'money'
  | 'count'
  | 'day'
  | 'total'
  | 'totalText';
/** A number is a decimal string or an integer; a day 'YYYY-MM-DD'. */
export type Cell = { value: string | number | null; style: CellStyle };
export type SheetLayout = {
  name: string;
  /** In characters. */
  widths: readonly number[];
  /** Rows that stay in sight; their last one has a filter when `isFiltered`. */
  frozenRows: number;
};

export const CELL_STYLES: readonly CellStyle[] = [
  'text',
  'title',
  'head',
  'muted',
  'money',
  'count',
  'day',
  'total',
  'totalText',
];
const NUMERIC = new Set<CellStyle>(['money', 'count', 'day', 'total']);
const NAMESPACE = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';

export function sheetStart({ widths, frozenRows }: SheetLayout): string {
  const columns = widths
    .map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const pane = `<pane ySplit="${frozenRows}" topLeftCell="A${frozenRows + 1}" activePane="bottomLeft" state="frozen"/>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${NAMESPACE}">` +
    `<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>` +
    `<sheetViews><sheetView showGridLines="0" workbookViewId="0">${frozenRows > 0 ? pane : ''}</sheetView></sheetViews>` +
    `<sheetFormatPr defaultRowHeight="15"/><cols>${columns}</cols><sheetData>`
  );
}

export function sheetEnd(): string {
  return (
    '</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    '<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>'
  );
}

/** @param ordinal from 1. */
export function sheetRow(ordinal: number, cells: readonly Cell[]): string {
  const written = cells.map((cell, column) => cellXml(cell, `${columnName(column)}${ordinal}`)).join('');
  return `<row r="${ordinal}">${written}</row>`;
}

function cellXml({ value, style }: Cell, reference: string): string {
  const at = `<c r="${reference}" s="${CELL_STYLES.indexOf(style)}"`;
  if (value === null) return `${at}/>`;
  const number = NUMERIC.has(style) ? (style === 'day' ? serialOf(String(value)) : plainNumber(value)) : null;
  if (number !== null) return `${at}><v>${number}</v></c>`;
  return `${at} t="inlineStr"><is><t xml:space="preserve">${escapeXml(String(value))}</t></is></c>`;
}

function plainNumber(value: string | number): string | null {
  const text = String(value);
  // A spreadsheet keeps 15 digits: a longer amount stays text rather than lose a cent.
  return /^-?\d+(\.\d+)?$/.test(text) && text.replace(/\D/g, '').length <= 15 ? text : null;
}

/** XML 1.0 has no form for control characters but tab and line breaks. */
const UNWRITABLE = /(?![\t\n\r])[\p{Cc}\uFFFE\uFFFF]/gu;
const DAY_MS = 86_400_000;

/** Days since 30 December 1899; null for what is no day. */
function serialOf(day: string): string | null {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? Date.parse(`${day}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) ? null : String(Math.round((at - Date.UTC(1899, 11, 30)) / DAY_MS));
}

export function columnName(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : `${columnName(Math.floor(column / 26) - 1)}${letter}`;
}

/** XML 1.0 has no form for most control characters: they become the replacement character. */
export function escapeXml(text: string): string {
  return text
    .replace(UNWRITABLE, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
