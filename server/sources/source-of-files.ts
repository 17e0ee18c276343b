// What a source is called that nobody named: after the system that the headers of its files tell of.
import { type FileSourceKind, SOURCE_KIND_LABELS } from '@/server/core/vocabulary/source-kind';
import { ImportProblem } from './import-problem';
import { openInput } from './input/open-input';
import { EMPTY_MAPPING, type SourceMapping } from './mapping/source-mapping';
import { planTables } from './plan-tables';

/** Files that cannot be opened or recognised are 'csv': the import itself says what is wrong with them. */
export async function sourceOfFiles(
  path: string,
  mapping: SourceMapping | null,
): Promise<{ kind: FileSourceKind; name: string }> {
  const system = await systemOf(path, mapping).catch((error: unknown) => {
    if (error instanceof ImportProblem) return null;
    throw error;
  });
  if (system === null || system === 'csv') return { kind: 'csv', name: 'CSV' };
  return { kind: system, name: SOURCE_KIND_LABELS[system] };
}

async function systemOf(path: string, mapping: SourceMapping | null): Promise<FileSourceKind | null> {
  const input = await openInput(path);
  try {
    return (await planTables(input.files, mapping ?? EMPTY_MAPPING)).system;
  } finally {
    input.close();
  }
}
