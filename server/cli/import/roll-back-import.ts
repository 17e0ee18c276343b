// `plumbline import rollback`: takes a published import back whole and says what that undid; with --preview it only says.

import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { runMove } from '@/server/moves/door';
import { importRollback, type RolledBack } from '@/server/moves/import-rollback';
import { refusalText } from '../refusal-text';
import { actorNamed, findWorkspace } from './find-workspace';
import { UsageError } from './import-options';

/** @returns the exit code: 0 rolled back (or previewed), 1 refused. Throws UsageError. */
export async function rollBackImport(args: string[]): Promise<number> {
  const { values, positionals } = parsed(args);
  const [importId, ...rest] = positionals;
  if (importId === undefined || rest.length > 0 || !z.uuid().safeParse(importId).success)
    throw new UsageError('Give the id of one import; the report and the Sources page name it.');
  if (values.workspace === undefined) throw new UsageError('Say which workspace: --workspace NAME.');
  const reasonCode = REASON_CODES.rollback.find((code) => code === values.reason);
  if (!reasonCode) throw new UsageError(`--reason takes one of: ${REASON_CODES.rollback.join(', ')}.`);
  const now = new Date();
  const home = await findWorkspace(values.workspace, false, now);
  const outcome = await runMove(importRollback, {
    workspaceId: home.id,
    actor: await actorNamed(home.id, values.as ?? null),
    input: { importId, reasonCode, ...(values.note === undefined ? {} : { note: values.note }) },
    idempotencyKey: `import.rollback:${importId}:${uuidv7()}`,
    now,
    mode: values.preview ? 'preview' : 'apply',
  });
  const isDone = outcome.status === 'applied' || outcome.status === 'would_apply';
  if (values.json) console.log(JSON.stringify(outcome, null, 2));
  else if (isDone) say(outcome.result, values.preview);
  else console.error(refusalText(outcome, 'Nothing was rolled back.'));
  return isDone ? 0 : 1;
}

function say(result: RolledBack, isPreview: boolean): void {
  console.log(isPreview ? 'A rollback would undo:' : 'Rolled back:');
  const lines: [string, number][] = [
    ['deals removed that only it showed', result.dealsRemoved],
    ['deals as the import before shows them', result.dealsReverted],
    ['entries taken out of the history', result.entriesWithdrawn],
    ['facts removed', result.factsRemoved],
    ['facts as they were before', result.factsRestored],
    ['accounts, contacts and lines removed', result.recordsRemoved],
    ['accounts, contacts and lines as they were before', result.recordsRestored],
    ['seats and teams removed', result.peopleRemoved],
  ];
  for (const [words, n] of lines) console.log(`  ${String(n).padStart(8)} ${words}`);
}

function parsed(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        workspace: { type: 'string' },
        reason: { type: 'string', default: 'wrong_value' },
        note: { type: 'string' },
        as: { type: 'string' },
        preview: { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
