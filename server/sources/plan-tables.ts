// Decides how each file of an import is read: by the mapping, else by its header; what nobody can read is asked about.
import { createHash } from 'node:crypto';
import { ImportProblem } from './import-problem';
import type { InputFile } from './input/input-file';
import { readRows } from './input/read-rows';
import { mappingsOf, type SourceMapping } from './mapping/source-mapping';
import { recogniseFile } from './recognise/recognise-file';
import { READ_ORDER } from './records/object-fields';
import type { TablePlan } from './records/table-plan';

export type UnusedFile = {
  name: string;
  bytes: number;
  object: string | null;
  consequence: string;
  sha256: string;
};
export type Plans = {
  plans: TablePlan[];
  unused: UnusedFile[];
  /** Tables of unknown columns; they matter only where no deals were found otherwise. */
  unknown: { file: InputFile; columns: string[] }[];
};

export async function planTables(files: readonly InputFile[], mapping: SourceMapping): Promise<Plans> {
  const plans: TablePlan[] = [];
  const unused: UnusedFile[] = [];
  const unknown: Plans['unknown'] = [];
  for (const file of files) {
    const mapped = mappingsOf(mapping, file.name);
    for (const each of mapped) {
      plans.push({
        file,
        label: mapped.length > 1 ? `${file.name} (${each.object})` : file.name,
        api: each.object,
        object: each.object,
        fields: each.fields,
        encoding: each.encoding ?? mapping.encoding ?? 'utf-8',
        hasSalesforceIds: false,
        isDistinct: each.isDistinct ?? false,
        kinds: each.kinds,
        dateOrder: each.dateOrder ?? mapping.dateOrder ?? null,
        columnOrders: new Map(),
      });
    }
    if (mapped.length > 0) continue;
    const encoding = mapping.encoding ?? 'utf-8';
    const columns = await headerOf(file, encoding);
    const found = recogniseFile(file.name, columns);
    if (found.use === 'used') {
      plans.push({
        file,
        label: file.name,
        api: found.api,
        object: found.object,
        fields: found.columns,
        encoding,
        hasSalesforceIds: true,
        isDistinct: false,
        kinds: undefined,
        dateOrder: mapping.dateOrder ?? null,
        columnOrders: new Map(),
      });
    } else if (found.use === 'seen_not_used') {
      const { api: object, consequence } = found;
      unused.push({ name: file.name, bytes: file.bytes, object, consequence, sha256: await sha256Of(file) });
    } else unknown.push({ file, columns });
  }
  plans.sort(
    (a, b) =>
      READ_ORDER.indexOf(a.object) - READ_ORDER.indexOf(b.object) ||
      Number(a.isDistinct) - Number(b.isDistinct) ||
      (a.label < b.label ? -1 : 1),
  );
  return { plans, unused, unknown };
}

export async function sha256Of(file: InputFile): Promise<string> {
  const hash = createHash('sha256');
  for await (const piece of await file.open()) hash.update(piece);
  return hash.digest('hex');
}

async function headerOf(file: InputFile, encoding: 'utf-8' | 'windows-1252'): Promise<string[]> {
  for await (const { header } of readRows(file, encoding)) return header.cells;
  throw new ImportProblem(
    'malformed_csv',
    `"${file.name}" has no header: its first line must name the columns.`,
  );
}
