// The fixed parts of a workbook: content types, relations, styles and properties; dates come from the snapshot, never from the clock.
import { CELL_STYLES, type CellStyle, escapeXml } from './sheet-xml';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Font, fill, number format and alignment of each style, by their places in the style sheet below. */
const LOOKS: Record<
  CellStyle,
  { font: number; fill: number; format: number; border: number; align?: string }
> = {
  text: { font: 0, fill: 0, format: 49, border: 0, align: 'vertical="top"' },
  title: { font: 1, fill: 0, format: 49, border: 0 },
  head: { font: 2, fill: 2, format: 49, border: 1, align: 'vertical="center" wrapText="1"' },
  muted: { font: 3, fill: 0, format: 49, border: 0 },
  money: { font: 0, fill: 0, format: 164, border: 0 },
  count: { font: 0, fill: 0, format: 3, border: 0 },
  day: { font: 0, fill: 0, format: 165, border: 0, align: 'horizontal="left"' },
  total: { font: 2, fill: 0, format: 164, border: 2 },
  totalText: { font: 2, fill: 0, format: 49, border: 2 },
};

const font = (rest: string) => `<font>${rest}<name val="Calibri"/><family val="2"/></font>`;

function styles(): string {
  const cells = CELL_STYLES.map((style) => {
    const { font: fontId, fill, format, border, align } = LOOKS[style];
    const base = `<xf numFmtId="${format}" fontId="${fontId}" fillId="${fill}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1"`;
    return align ? `${base} applyAlignment="1"><alignment ${align}/></xf>` : `${base}/>`;
  }).join('');
  return (
    `${HEAD}<styleSheet xmlns="${MAIN}">` +
    '<numFmts count="2"><numFmt numFmtId="164" formatCode="#,##0.00;[Red]\\-#,##0.00"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd"/></numFmts>' +
    `<fonts count="4">${font('<sz val="11"/>')}${font('<b/><sz val="16"/>')}${font('<b/><sz val="11"/>')}${font('<sz val="10"/><color rgb="FF5B6472"/>')}</fonts>` +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFE9EDF2"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="3"><border/><border><left/><right/><top/><bottom style="thin"><color rgb="FF8A94A3"/></bottom></border>' +
    '<border><left/><right/><top style="thin"><color rgb="FF8A94A3"/></top><bottom/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${CELL_STYLES.length}">${cells}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  );
}

/** @param at the instant that the document says it was made. */
export function workbookParts(
  sheets: readonly string[],
  title: string,
  at: Date,
): [path: string, xml: string][] {
  const each = (write: (name: string, ordinal: number) => string) =>
    sheets.map((name, index) => write(name, index + 1)).join('');
  const instant = `${at.toISOString().slice(0, 19)}Z`;
  return [
    [
      '[Content_Types].xml',
      `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
        `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
        `<Override PartName="/xl/styles.xml" ContentType="${TYPES}.styles+xml"/>` +
        each(
          (_name, n) =>
            `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${TYPES}.worksheet+xml"/>`,
        ) +
        '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
    ],
    [
      '_rels/.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/>` +
        `<Relationship Id="rId2" Type="${PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/></Relationships>`,
    ],
    [
      'docProps/core.xml',
      `${HEAD}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">` +
        `<dc:title>${escapeXml(title)}</dc:title><dc:creator>Plumbline</dc:creator><dcterms:created xsi:type="dcterms:W3CDTF">${instant}</dcterms:created></cp:coreProperties>`,
    ],
    [
      'xl/workbook.xml',
      `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each((name, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${each((_name, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}` +
        `<Relationship Id="rId${sheets.length + 1}" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    ['xl/styles.xml', styles()],
  ];
}
