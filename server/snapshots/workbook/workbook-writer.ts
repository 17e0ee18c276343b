// Writes a workbook sheet after sheet and row after row, in flat memory; the same rows give the same bytes on every machine.
import { startZip } from '../fixed-zip';
import { type Cell, type SheetLayout, sheetEnd, sheetRow, sheetStart } from './sheet-xml';
import { workbookParts } from './workbook-parts';

export type SheetWriter = { row: (cells: readonly Cell[]) => void; end: () => void };

/** @param onBytes takes the file's bytes as they come. Sheets are written one after the other, shown in the order of `sheets`. */
export function startWorkbook(
  sheets: readonly SheetLayout[],
  title: string,
  at: Date,
  onBytes: (bytes: Uint8Array) => void,
): { sheet: (name: string) => SheetWriter; end: () => void } {
  const zip = startZip(onBytes);
  const names = sheets.map((sheet) => sheet.name);
  const put = (path: string, text: string) => {
    const entry = zip.entry(path);
    entry.write(Buffer.from(text, 'utf8'));
    entry.end();
  };
  for (const [path, xml] of workbookParts(names, title, at)) put(path, xml);
  return {
    sheet(name) {
      const layout = sheets[names.indexOf(name)];
      if (!layout) throw new RangeError(`There is no sheet ${name}.`);
      const entry = zip.entry(`xl/worksheets/sheet${names.indexOf(name) + 1}.xml`);
      const write = (text: string) => entry.write(Buffer.from(text, 'utf8'));
      write(sheetStart(layout));
      let ordinal = 0;
      return {
        row(cells) {
          ordinal += 1;
          write(sheetRow(ordinal, cells));
        },
        end() {
          write(sheetEnd());
          entry.end();
        },
      };
    },
    end: () => zip.end(),
  };
}
