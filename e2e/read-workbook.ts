// Reads an exported workbook back as any program would, out of its own XML: each sheet by name, as rows of texts and numbers.
import { strFromU8, unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

export type Cell = string | number | null;

export function readWorkbook(file: Uint8Array): Map<string, Cell[][]> {
  const parts = unzipSync(file);
  const part = (name: string) => strFromU8(parts[name] ?? new Uint8Array());
  const names = [...part('xl/workbook.xml').matchAll(/<sheet name="([^"]+)"/g)].map(([, name]) => name ?? '');
  return new Map(names.map((name, index) => [name, readSheet(part(`xl/worksheets/sheet${index + 1}.xml`))]));
}

function readSheet(xml: string): Cell[][] {
  const rows: Cell[][] = [];
  let isText = false;
  let text = '';
  const parser = new SaxesParser();
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'row') rows.push([]);
    if (name === 'c') {
      isText = attributes.t === 'inlineStr' || attributes.t === 'str';
      text = '';
    }
  });
  parser.on('text', (found) => {
    text += found;
  });
  parser.on('closetag', ({ name }) => {
    if (name === 'c') rows.at(-1)?.push(isText ? text : text === '' ? null : Number(text));
  });
  parser.write(xml).close();
  return rows;
}
