// Decides how each file of an import is read: by the mapping, else by its header; what nobody can read is asked about.
import { createHash } from 'node:crypto';
import type { FileSourceKind } from '@/server/core/vocabulary/source-kind';
import type { Encoding } from './csv/decode-text';
import { findForeignBytes } from './csv/find-foreign-bytes';
import type { InputFile } from './input/input-file';
import { guessMapping } from './mapping/guess-mapping';
import { type FileMapping, mappingsOf, type SourceMapping } from './mapping/source-mapping';
import { at, findHeader, type HeaderSearch, headRows } from './recognise/find-header';
import { folded } from './recognise/header-columns';
import { missingColumns } from './recognise/missing-columns';
import { recogniseFile } from './recognise/recognise-file';
import { refuseRepeatedColumns } from './recognise/repeated-columns';
import { type SystemOfTable, systemOfFiles, systemOfTable } from './recognise/system-of-files';
import { READ_ORDER } from './records/read-order';
import type { TablePlan } from './records/table-plan';

export type UnusedFile = {
  name: string;
  bytes: number;
  object: string | null;
  consequence: string;
  sha256: string;
};
export type EncodingQuestion = { file: string; line: number; example: string };
export type Plans = {
  plans: TablePlan[];
  unused: UnusedFile[];
  /** Tables of unknown columns; they matter only where no deals were found otherwise. */
  unknown: { file: InputFile; columns: string[] }[];
  /** Files that are no UTF-8 and whose encoding nobody has said. */
  encodings: EncodingQuestion[];
  /** Sentences about lines above the headers. */
  notes: string[];
  /** The system that the files come from; null where no table is known. */
  system: FileSourceKind | null;
};

export async function planTables(files: readonly InputFile[], mapping: SourceMapping): Promise<Plans> {
  const plans: TablePlan[] = [];
  /** Records that rows of others name, for want of a file of their own. */
  const parts: TablePlan[] = [];
  const unused: UnusedFile[] = [];
  const unknown: Plans['unknown'] = [];
  const encodings: EncodingQuestion[] = [];
  const systems: SystemOfTable[] = [];
  const notes: string[] = [];
  for (const given of files) {
    const mapped = mappingsOf(mapping, given.name);
    const isSaid = mapping.encoding !== undefined || mapped.some((each) => each.encoding !== undefined);
    const foreign = isSaid || given.rows ? null : await findForeignBytes(await given.open());
    if (foreign) {
      encodings.push({ file: given.name, ...foreign });
      continue;
    }
    const { file, columns, note } = await findHeader(given, searchOf(given, mapped, mapping));
    if (note !== null) notes.push(note);
    if (mapped.length > 0) {
      const sources = mapped.flatMap(({ fields }) => Object.values(fields));
      refuseRepeatedColumns(file.name, columns, sources, (column) => column);
    }
    for (const each of mapped) {
      if (each.object === 'opportunity') notes.push(...missingColumns(file.name, each.fields, columns));
      systems.push({ object: each.object, system: 'csv' });
      plans.push({
        file,
        label: mapped.length > 1 ? `${file.name} (${each.object})` : file.name,
        api: each.object,
        object: each.object,
        fields: each.fields,
        encoding: each.encoding ?? mapping.encoding ?? 'utf-8',
        hasSalesforceIds: false,
        isDistinct: each.isDistinct ?? false,
        isPart: false,
        addsUp: (each.addsUp ?? false) && each.object === 'opportunity',
        onlyWhere: null,
        hasFooter: false,
        kinds: each.kinds,
        dateOrder: each.dateOrder ?? mapping.dateOrder ?? null,
        columnOrders: new Map(),
        numberFormat: each.numberFormat ?? mapping.numberFormat ?? null,
        isByInterface: file.rows !== undefined,
        columnNumbers: new Map(),
      });
    }
    if (mapped.length > 0) continue;
    const encoding = mapping.encoding ?? 'utf-8';
    const found = recogniseFile(file.name, columns, file.object);
    if (found.use === 'used') {
      const sources = found.readings.flatMap((reading) => Object.values(reading.columns));
      refuseRepeatedColumns(file.name, columns, sources, folded);
      systems.push({ object: found.object, system: systemOfTable(found.api, columns) });
      for (const reading of found.readings) {
        const isMain = reading === found.readings[0];
        const plan: TablePlan = {
          file,
          label: isMain ? file.name : `${file.name} (${reading.object})`,
          api: isMain ? found.api : reading.object,
          object: reading.object,
          fields: reading.columns,
          encoding,
          hasSalesforceIds: found.hasSalesforceIds,
          isDistinct: reading.isDistinct,
          isPart: reading.isPart && !isMain,
          addsUp: false,
          onlyWhere: reading.onlyWhere,
          hasFooter: found.hasFooter,
          kinds: found.kinds,
          dateOrder: mapping.dateOrder ?? null,
          columnOrders: new Map(),
          numberFormat: mapping.numberFormat ?? null,
          isByInterface: file.rows !== undefined || !isForPeople(found.api, columns),
          columnNumbers: new Map(),
        };
        if (plan.object === 'opportunity') notes.push(...missingColumns(file.name, plan.fields, columns));
        if (reading.isPart) parts.push(plan);
        else plans.push(plan);
      }
    } else if (found.use === 'seen_not_used') {
      const { api: object, consequence } = found;
      unused.push({ name: file.name, bytes: file.bytes, object, consequence, sha256: await sha256Of(file) });
    } else unknown.push(await guessHeader(file, columns, encoding));
  }
  const whole = new Set(plans.map(({ object }) => object));
  plans.push(...parts.filter(({ object }) => !whole.has(object)));
  plans.sort(
    (a, b) =>
      READ_ORDER.indexOf(a.object) - READ_ORDER.indexOf(b.object) ||
      Number(a.isDistinct) - Number(b.isDistinct) ||
      (a.label < b.label ? -1 : 1),
  );
  return { plans, unused, unknown, encodings, notes, system: systemOfFiles(systems) };
}

/** Reports and exports by hand carry labels with spaces; what interfaces write carries names without. */
function isForPeople(api: string, columns: readonly string[]): boolean {
  return api.endsWith('report') || columns.filter((column) => /[A-Za-z] [A-Za-z]/.test(column)).length > 1;
}

export async function sha256Of(file: InputFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await file.open()) hash.update(piece);
  return hash.digest('hex');
}

/** Of a table nobody knows: the first row below that reads like columns of ours is proposed as its header. */
async function guessHeader(
  file: InputFile,
  columns: string[],
  encoding: Encoding,
): Promise<Plans['unknown'][number]> {
  if (file.headerLine !== undefined || guessMapping(file.name, columns) !== null) return { file, columns };
  const likely = (await headRows(file, encoding)).find(
    ({ cells }) => cells.length > columns.length && guessMapping(file.name, cells) !== null,
  );
  return likely ? { file: at(file, likely.line), columns: likely.cells } : { file, columns };
}

/** A mapped table begins with the row that names all its columns, any other with the first one that is known. */
function searchOf(
  file: InputFile,
  [first, ...others]: readonly FileMapping[],
  mapping: SourceMapping,
): HeaderSearch {
  const encoding = first?.encoding ?? mapping.encoding ?? 'utf-8';
  const said = first?.headerRow ?? mapping.headerRow ?? null;
  if (!first)
    return { encoding, said, fits: (cells) => recogniseFile(file.name, cells, file.object).use === 'used' };
  const columns = [first, ...others].flatMap(({ fields }) =>
    Object.values(fields).filter((source) => typeof source === 'string'),
  );
  const isSaid = first.headerRow !== undefined;
  return { encoding, said, fits: (cells) => !isSaid && columns.every((column) => cells.includes(column)) };
}
