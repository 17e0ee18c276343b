// What `plumbline rates` and `plumbline quotas` share: read a file, say what it changes, take it or only look.

import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { complain, say } from '@/server/cli/say';
import type { Actor } from '@/server/moves/actor';
import type { Outcome } from '@/server/moves/outcome';
import { ImportProblem } from '@/server/sources/import-problem';
import type { TableFile } from '@/server/sources/tables/small-table';
import type { TableImport } from '@/server/sources/tables/table-import';
import { DATE_ORDERS } from '@/server/sources/values/date-order';
import { refusalText } from '../refusal-text';
import { placeProblem, writeWholeFile } from '../write-whole-file';
import { actorNamed, findWorkspace } from './find-workspace';
import { UsageError } from './import-options';

const EXIT = { ok: 0, failed: 1, usage: 2, wouldChange: 4, refusedRows: 5 } as const;

export const TABLE_HELP = `  --workspace NAME  the workspace, by its short name or its name
  --dry-run         say what would change, and write nothing
  --refused FILE    where refused rows are listed as CSV (default: refused-<file> here, when there are any)
  --date-order ORD  mdy, dmy or ymd, for days such as 03/04/26 whose order no value of their column proves
  --as EMAIL        as this person; policies decide whether they may
  --json            print the answer as JSON and nothing else

Exit codes: 0 taken, or with --dry-run: nothing would change · 1 refused as a whole · 2 the command was not understood
            4 with --dry-run: it would change something · 5 taken, and some rows were refused`;

type Answer<Change> = TableImport<Change> & { outcome: Outcome<unknown> | null };

/** @param describe one change in a line. */
export async function runTableCommand<Change>(
  args: string[],
  name: string,
  take: (request: {
    workspaceId: string;
    actor: Actor;
    file: TableFile;
    idempotencyKey: string;
    now: Date;
    mode: 'apply' | 'preview';
  }) => Promise<Answer<Change>>,
  describe: (change: Change) => string,
): Promise<number> {
  try {
    return await run(args, take, describe);
  } catch (error) {
    if (error instanceof UsageError) {
      complain(`${error.message}\nnpm run plumbline -- help ${name} tells more.`);
      return EXIT.usage;
    }
    if (!(error instanceof ImportProblem)) throw error;
    complain(error.message);
    return EXIT.failed;
  }
}

async function run<Change>(
  args: string[],
  take: Parameters<typeof runTableCommand<Change>>[2],
  describe: (change: Change) => string,
): Promise<number> {
  const { values, positionals } = optionsOf(args);
  const [path, ...rest] = positionals;
  if (path === undefined || rest.length > 0) throw new UsageError('Give one CSV file.');
  if (values.workspace === undefined) throw new UsageError('Say which workspace: --workspace NAME.');
  const refusedTo = values.refused ?? `refused-${basename(path)}`;
  const dateOrder = DATE_ORDERS.find((each) => each === values['date-order']);
  if (values['date-order'] !== undefined && !dateOrder)
    throw new UsageError(
      '--date-order takes mdy (month first), dmy (day first) or ymd (a short year first).',
    );
  const problem = placeProblem(refusedTo);
  if (problem) throw new UsageError(`--refused: ${problem}`);
  const now = new Date();
  const home = await findWorkspace(values.workspace, false, now);
  const actor = await actorNamed(home.id, values.as ?? null);
  const bytes = await readFile(path).catch(() => {
    throw new UsageError(`The file "${path}" cannot be read.`);
  });
  const mode = values['dry-run'] ? 'preview' : 'apply';
  const file = { name: basename(path), bytes, dateOrder };
  const answer = await take({ workspaceId: home.id, actor, file, idempotencyKey: uuidv7(), now, mode });
  if (answer.refused.length > 0) await writeWholeFile(refusedTo, answer.refusedCsv);
  if (values.json) {
    const { refusedCsv: _written, ...told } = answer;
    console.log(
      JSON.stringify({ ...told, refusedTo: answer.refused.length > 0 ? refusedTo : null }, null, 2),
    );
  } else print(answer, describe, mode === 'preview', refusedTo);
  const { outcome } = answer;
  if (outcome?.status === 'refused') {
    if (!values.json) complain(refusalText(outcome, ''));
    return EXIT.failed;
  }
  if (!outcome) return EXIT.failed;
  if (mode === 'preview') return answer.changes.length > 0 ? EXIT.wouldChange : EXIT.ok;
  return answer.refused.length > 0 ? EXIT.refusedRows : EXIT.ok;
}

function print<Change>(
  { read, changes, unchanged, refused, notes, dates }: Answer<Change>,
  describe: (change: Change) => string,
  isDryRun: boolean,
  refusedTo: string,
): void {
  say(
    `${isDryRun ? 'Dry run, nothing was written. ' : ''}${read} rows read: ${changes.length} new or changed, ${unchanged} unchanged, ${refused.length} refused.`,
  );
  for (const note of notes) say(`  Note: ${note}`);
  for (const { column, example } of dates)
    say(`  Column "${column}": "${example}" can be read in two ways. Say --date-order mdy, dmy or ymd.`);
  for (const change of changes) say(`  ${describe(change)}`);
  for (const { line, column, value, reason } of refused)
    say(`  Line ${line}${column ? `, ${column} "${value ?? ''}"` : ''}: ${reason}`);
  if (refused.length > 0) say(`Refused rows: ${refusedTo}`);
}

function optionsOf(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        as: { type: 'string' },
        refused: { type: 'string' },
        'date-order': { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
