// Runs every rule over a set of files and answers in sentences: path, what it does, and where that belongs.
import { dependencies } from './rules/dependencies';
import { fileManners } from './rules/file-manners';
import { formatting } from './rules/formatting';
import { purity } from './rules/purity';
import { testManners } from './rules/test-manners';
import { typeHoles } from './rules/type-holes';
import { type Tables, writes } from './rules/writes';
import type { SourceFile } from './source-file';

export function checkArchitecture(files: readonly SourceFile[], tables: Tables): string[] {
  const rules = [dependencies, purity, writes(tables), formatting, fileManners, typeHoles, testManners];
  return files.flatMap((file) => rules.flatMap((rule) => rule(file).map((said) => `${file.path} ${said}`)));
}
