// `plumbline calls`: takes a CSV file of past calls, so that accuracy can be measured from the first week on.
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { sql } from 'drizzle-orm';
import Papa from 'papaparse';
import { v7 as uuidv7 } from 'uuid';
import { closeDatabase, withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { Sentence } from '@/server/launch/sentence.mjs';
import { callImport } from '@/server/moves/call-import';
import { runMove } from '@/server/moves/door';
import { COMMAND_LINE, findWorkspace } from './import/find-workspace';

const COLUMNS = ['node', 'period', 'category', 'amount', 'called_on'] as const;

export const command: Command = {
  name: 'calls',
  summary: 'take a CSV file of past calls',
  help: `Usage: npm run plumbline -- calls FILE.csv --workspace NAME

Columns: node (a team's name, or a person's address or name), period (FY2026-Q2), category (commit, most_likely or
best_case), amount, called_on (YYYY-MM-DD), and where they are known roll_up and note. One node, period, category and day
is one call: importing the same file again changes nothing. A row that cannot be read refuses the file, with its line.`,
  async run(args) {
    try {
      return await importCalls(args);
    } finally {
      await closeDatabase();
    }
  },
};

async function importCalls(args: string[]): Promise<number> {
  const { positionals, values } = optionsOf(args);
  const [path] = positionals;
  if (!path || !values.workspace) throw new Sentence('Say FILE.csv and --workspace NAME.');
  const text = await readFile(path, 'utf8').catch(() => {
    throw new Sentence(`${path} cannot be read.`);
  });
  const home = await findWorkspace(values.workspace, false, new Date());
  const nodes = await nodesByName(home.id);
  const outcome = await runMove(callImport, {
    workspaceId: home.id,
    actor: COMMAND_LINE,
    input: { rows: rowsOf(text, nodes) },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (outcome.status !== 'applied')
    throw new Sentence('reason' in outcome ? outcome.reason : 'The calls were not imported.');
  const { added, unchanged } = outcome.result;
  console.log(`${added} ${added === 1 ? 'call' : 'calls'} imported, ${unchanged} known already.`);
  return 0;
}

type Node = { nodeKind: 'team' | 'seat'; nodeId: string };

function rowsOf(text: string, nodes: ReadonlyMap<string, Node[]>): object[] {
  const parsed = Papa.parse<Record<string, string>>(text.replace(/^\uFEFF/, ''), {
    header: true,
    skipEmptyLines: true,
    transformHeader: (head) => head.trim().toLowerCase(),
  });
  const missing = COLUMNS.filter((column) => !parsed.meta.fields?.includes(column));
  if (missing.length > 0) throw new Sentence(`The file has no column ${missing.join(', ')}.`);
  return parsed.data.map((row, at) => {
    const name = (row.node ?? '').trim();
    const found = nodes.get(name.toLowerCase()) ?? [];
    const [node] = found;
    if (!node) throw new Sentence(`Line ${at + 2}, node: there is no team or person "${name.slice(0, 80)}".`);
    if (found.length > 1)
      throw new Sentence(`Line ${at + 2}, node: "${name.slice(0, 80)}" is more than one; write an address.`);
    return {
      ...node,
      periodKey: (row.period ?? '').trim(),
      category: (row.category ?? '').trim().toLowerCase().replaceAll(' ', '_'),
      amount: (row.amount ?? '').trim(),
      calledOn: (row.called_on ?? '').trim(),
      ...(row.roll_up?.trim() ? { rollUp: row.roll_up.trim() } : {}),
      ...(row.note?.trim() ? { note: row.note } : {}),
    };
  });
}

async function nodesByName(workspaceId: string): Promise<Map<string, Node[]>> {
  const rows = await withWorkspace(workspaceId, (tx) =>
    tx.execute<{ name: string; kind: 'team' | 'seat'; id: string }>(sql`
      select lower(name) as name, 'team' as kind, id from team
      union all select lower(name), 'seat', id from seat
      union all select lower(email), 'seat', id from seat where email is not null`),
  );
  const nodes = new Map<string, Node[]>();
  for (const { name, kind, id } of rows)
    nodes.set(name, [...(nodes.get(name) ?? []), { nodeKind: kind, nodeId: id }]);
  return nodes;
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({ args, allowPositionals: true, options: { workspace: { type: 'string' } } });
  } catch {
    throw new Sentence('npm run plumbline -- help calls tells which options there are.');
  }
}
