// Opens an XLSX workbook: its visible sheets are tables, streamed; texts that sheets share are read once, up to a limit.
import type { Readable } from 'node:stream';
import { ImportProblem } from '../import-problem';
import type { InputFile, OpenInput } from '../input/input-file';
import { currencyOfFormat, kindOfFormat, type NumberKind } from './number-format';
import { readSheet } from './read-sheet';
import { readXml } from './read-xml';

/** Opens a part by its path inside the workbook; undefined where there is none. */
export type OpenPart = (path: string) => (() => Promise<Readable>) | undefined;
/** `currency`: the sign or code that the format writes, '' for none. */
export type CellFormat = { kind: NumberKind; currency: string };
export type Book = { is1904: boolean; formats: CellFormat[]; texts: () => Promise<string[]> };

const MAX_SHARED_LENGTH = 40 * 1024 ** 2;

/** @param raw the workbook as a file, for its name, size and hash */
export async function openWorkbook(
  raw: InputFile,
  part: OpenPart,
): Promise<Pick<OpenInput, 'files' | 'ignored'>> {
  const { sheets, is1904 } = await readIndex(raw.name, part);
  const targets = await readTargets(raw.name, part);
  let shared: Promise<string[]> | null = null;
  const book: Book = {
    is1904,
    formats: await readFormats(raw.name, part),
    texts: () => {
      shared ??= readShared(raw.name, part);
      return shared;
    },
  };
  const files: InputFile[] = [];
  const ignored: OpenInput['ignored'] = [];
  for (const { name, rid, isHidden } of sheets) {
    const open = part(targets.get(rid) ?? '');
    const label = `${raw.name}/${name}`;
    if (isHidden || !open)
      ignored.push({
        name: label,
        bytes: raw.bytes,
        reason: isHidden ? 'The sheet is hidden.' : 'It is no sheet of cells.',
      });
    else
      files.push({
        name: sheets.length === 1 ? raw.name : label,
        bytes: raw.bytes,
        open: raw.open,
        rows: (_, headerLine) => readSheet(label, open, book, headerLine),
      });
  }
  return { files, ignored };
}

async function readIndex(name: string, part: OpenPart) {
  const sheets: { name: string; rid: string; isHidden: boolean }[] = [];
  let is1904 = false;
  await walk(name, part('xl/workbook.xml'), (element, attributes) => {
    if (element === 'workbookPr') is1904 = /^(1|true)$/i.test(attributes.date1904 ?? '');
    if (element !== 'sheet') return;
    const rid = attributes['r:id'] ?? attributes['d3p1:id'] ?? attributes.id ?? '';
    sheets.push({ name: attributes.name ?? '', rid, isHidden: /hidden/i.test(attributes.state ?? '') });
  });
  return { sheets, is1904 };
}

async function readTargets(name: string, part: OpenPart): Promise<Map<string, string>> {
  const targets = new Map<string, string>();
  await walk(name, part('xl/_rels/workbook.xml.rels'), (element, { Id, Target }) => {
    if (element === 'Relationship' && Id && Target)
      targets.set(Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`);
  });
  return targets;
}

/** By the index of a cell's style. */
async function readFormats(name: string, part: OpenPart): Promise<CellFormat[]> {
  const codes = new Map<number, string>();
  const formats: CellFormat[] = [];
  let isInCells = false;
  const open = part('xl/styles.xml');
  if (!open) return formats;
  const onOpen = (element: string, attributes: Record<string, string>) => {
    const id = Number(attributes.numFmtId ?? 0);
    if (element === 'numFmt') codes.set(id, attributes.formatCode ?? '');
    else if (element === 'cellXfs') isInCells = true;
    else if (element === 'xf' && isInCells)
      formats.push({ kind: kindOfFormat(id, codes.get(id)), currency: currencyOfFormat(codes.get(id)) });
  };
  const onClose = (element: string) => {
    if (element === 'cellXfs') isInCells = false;
  };
  for await (const _ of readXml(await open(), name, { open: onOpen, close: onClose }));
  return formats;
}

async function readShared(name: string, part: OpenPart): Promise<string[]> {
  const texts: string[] = [];
  const open = part('xl/sharedStrings.xml');
  if (!open) return texts;
  let text = '';
  let isText = false;
  let isReading = false;
  let length = 0;
  const events = {
    open: (element: string) => {
      if (element === 'si') text = '';
      // What is spoken over a text is no part of it.
      if (element === 'rPh') isReading = true;
      isText = element === 't' && !isReading;
    },
    text: (piece: string) => {
      if (isText) text += piece;
    },
    close: (element: string) => {
      if (element === 't') isText = false;
      if (element === 'rPh') isReading = false;
      if (element !== 'si') return;
      texts.push(text);
      length += text.length;
      if (length > MAX_SHARED_LENGTH)
        throw new ImportProblem(
          'malformed_sheet',
          `"${name}" shares more than ${MAX_SHARED_LENGTH / 1024 ** 2} million characters between its cells. Save its sheets as CSV, which can be of any size.`,
        );
    },
  };
  for await (const _ of readXml(await open(), name, events));
  return texts;
}

async function walk(
  name: string,
  open: (() => Promise<Readable>) | undefined,
  onOpen: (element: string, attributes: Record<string, string>) => void,
): Promise<void> {
  if (!open) throw new ImportProblem('malformed_sheet', `"${name}" is no whole workbook. Save it again.`);
  for await (const _ of readXml(await open(), name, { open: onOpen }));
}
