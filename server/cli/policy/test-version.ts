// policy test: asks a set its ALLOW and DENY tables, and prints each row that does not come out as it has to.
import { readFileSync } from 'node:fs';
import { findWorkspace } from '@/server/cli/import/find-workspace';
import { Sentence } from '@/server/launch/sentence.mjs';
import { checkSet, sayProblem } from '@/server/policies/check-set';
import { composePolicies } from '@/server/policies/load-policies';
import { loadShipped } from '@/server/policies/load-shipped';
import type { PolicySet } from '@/server/policies/policy';
import { runTables, sayFailed } from '@/server/policies/run-tables';
import { shippedRows } from '@/server/policies/shipped-rows';
import { type TableRow, TableRows } from '@/server/policies/table-row';
import { needVersion } from './need-version';
import { need, type PolicyOptions } from './policy-options';
import { readFiles } from './read-files';

export async function testVersion(options: PolicyOptions): Promise<number> {
  const { set, rows } = await subjectOf(options);
  const failed = runTables(set, rows).filter(({ passes }) => !passes);
  for (const row of failed) console.error(sayFailed(row));
  console.log(
    `${rows.length - failed.length} of ${rows.length} requests come out as they have to (${set.version}).`,
  );
  return failed.length === 0 ? 0 : 1;
}

async function subjectOf(options: PolicyOptions): Promise<{ set: PolicySet; rows: TableRow[] }> {
  const rows = options.tables ? readTables(options.tables) : null;
  if (options.paths.length > 0) {
    const { set, problems } = checkSet(readFiles(options.paths), 1);
    const [first] = problems;
    if (first) throw new Sentence(`${sayProblem(first)} policy check lists all problems.`);
    return { set, rows: rows ?? shippedRows() };
  }
  if (!options.workspace) return { set: loadShipped().set, rows: rows ?? shippedRows() };
  const row = await versionOf(options);
  return { set: composePolicies(row), rows: rows ?? TableRows.parse(row.tables) };
}

async function versionOf(options: PolicyOptions) {
  const home = await findWorkspace(need(options.workspace, '--workspace NAME'), false, new Date());
  return needVersion(home, need(options.version, '--version N'));
}

function readTables(path: string): TableRow[] {
  try {
    const parsed = TableRows.safeParse(JSON.parse(readFileSync(path, 'utf8')));
    if (parsed.success) return parsed.data;
    const [issue] = parsed.error.issues;
    throw new Sentence(`${path}: row ${issue?.path.join('.')}: ${issue?.message}`);
  } catch (error) {
    if (error instanceof Sentence) throw error;
    throw new Sentence(`${path} is no JSON list of requests. The Rules screen downloads one.`);
  }
}
