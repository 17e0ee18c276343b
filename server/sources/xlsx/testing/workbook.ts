// Writes the parts of a small workbook for tests, in the shape that spreadsheets save.
export type TestCell =
  | string
  | number
  | boolean
  | { date: number }
  | { percent: number }
  | { money: number; format: keyof typeof MONEY }
  /** Without a value: as programs write that never compute. */
  | { formula: string; value?: number };

/** Formats of currencies, as spreadsheets write them. */
const MONEY = {
  '[$€-407]#,##0.00': 3,
  '"EUR" #,##0.00': 4,
  '[$$-409]#,##0.00': 5,
  '"$"#,##0.00_);[Red]("$"#,##0.00)': 6,
  '#,##0.00\\ [$CHF]': 7,
} as const;

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** Sheets by name; a name that begins with ~ is hidden. Every second text is shared, as real files have both. */
export function workbook(sheets: Record<string, TestCell[][]>): Record<string, string> {
  const shared: string[] = [];
  let texts = 0;
  const cell = (value: TestCell, reference: string): string => {
    if (typeof value === 'string') {
      texts++;
      if (texts % 2 === 0) return `<c r="${reference}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
      shared.push(value);
      return `<c r="${reference}" t="s"><v>${shared.length - 1}</v></c>`;
    }
    if (typeof value === 'boolean') return `<c r="${reference}" t="b"><v>${value ? 1 : 0}</v></c>`;
    if (typeof value === 'number') return `<c r="${reference}"><v>${value}</v></c>`;
    if ('date' in value) return `<c r="${reference}" s="1"><v>${value.date}</v></c>`;
    if ('percent' in value) return `<c r="${reference}" s="2"><v>${value.percent}</v></c>`;
    if ('money' in value) return `<c r="${reference}" s="${MONEY[value.format]}"><v>${value.money}</v></c>`;
    if (value.value === undefined) return `<c r="${reference}"><f>${value.formula}</f></c>`;
    return `<c r="${reference}"><f>${value.formula}</f><v>${value.value}</v></c>`;
  };
  const names = Object.keys(sheets);
  const files: Record<string, string> = {
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook xmlns:r="r"><sheets>${names
      .map(
        (name, index) =>
          `<sheet name="${escaped(name.replace(/^~/, ''))}" sheetId="${index + 1}" r:id="rId${index + 1}"${name.startsWith('~') ? ' state="hidden"' : ''}/>`,
      )
      .join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${names
      .map((_, index) => `<Relationship Id="rId${index + 1}" Target="worksheets/sheet${index + 1}.xml"/>`)
      .join('')}</Relationships>`,
    'xl/styles.xml': `<styleSheet><numFmts>${Object.entries(MONEY)
      .map(
        ([code, index]) =>
          `<numFmt numFmtId="${170 + index}" formatCode="${escaped(code).replaceAll('"', '&quot;')}"/>`,
      )
      .join('')}</numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="9"/>${Object.values(
      MONEY,
    )
      .map((index) => `<xf numFmtId="${170 + index}"/>`)
      .join('')}</cellXfs></styleSheet>`,
  };
  names.forEach((name, index) => {
    const rows = (sheets[name] ?? [])
      .map((cells, row) =>
        cells.length === 0
          ? ''
          : `<row r="${row + 1}">${cells
              .map((value, column) => cell(value, `${String.fromCharCode(65 + column)}${row + 1}`))
              .join('')}</row>`,
      )
      .join('');
    files[`xl/worksheets/sheet${index + 1}.xml`] =
      `<?xml version="1.0" encoding="UTF-8"?><worksheet><sheetData>${rows}</sheetData></worksheet>`;
  });
  files['xl/sharedStrings.xml'] =
    `<sst>${shared.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`;
  return files;
}
