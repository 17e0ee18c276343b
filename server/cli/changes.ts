// `plumbline changes`: lists what was accepted here and the CRM does not have yet, and hands it out as a file to load.

import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { CHANGE_FILES } from '@/server/core/outbox/crm-cell';
import { OUTBOX_LABELS } from '@/server/core/outbox/outbox-state';
import { Sentence } from '@/server/launch/sentence.mjs';
import { changeExportMany } from '@/server/moves/change-export-many';
import { runMove } from '@/server/moves/door';
import { writeChangeFile } from '@/server/reads/outbox/change-file';
import { type ChangeLine, readChanges, readExport } from '@/server/reads/outbox/change-list';
import { zoneOf } from '@/server/reads/zone-of';
import { closingDatabase } from './closing-database';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';
import { tellingSentences } from './telling-sentences';
import { placeProblem, writeWholeFile } from './write-whole-file';

export const command: Command = {
  name: 'changes',
  summary: 'list the changes that the CRM does not have yet, or write the file that loads them',
  help: `Usage: npm run plumbline -- changes --workspace NAME [--json]
       npm run plumbline -- changes --workspace NAME --out FILE.csv [--for salesforce|hubspot] [--as EMAIL]

Without --out it lists what was accepted here and is not in the CRM: to load, exported, not taken over after ten working
days, overruled. With --out it writes one row a record with its id, new and old values, and marks the changes exported;
the next import that carries a value confirms it. Cells are never escaped: what a spreadsheet would run as a formula,
and what is to be emptied, is in no file and is listed to be entered by hand.

  --for SYSTEM   whose importer reads it: salesforce (Data Loader, default) or hubspot
  --as EMAIL     do it as this person
  --json         the list, for machines

Exit codes: 0 done · 3 done, and some changes are to be entered by hand · 1 refused or not written ·
2 the command was not understood`,
  run: closingDatabase(tellingSentences(changes)),
};

async function changes(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options.workspace) throw new Sentence('Say --workspace NAME.');
  const file = CHANGE_FILES.find((known) => known === options.for);
  if (!file) throw new Sentence(`--for takes one of: ${CHANGE_FILES.join(', ')}.`);
  const problem = options.out === undefined ? null : placeProblem(options.out);
  if (problem) throw new Sentence(`--out: ${problem}`);
  const now = new Date();
  const home = await findWorkspace(options.workspace, false, now);
  const actor = await actorNamed(home.id, options.as ?? null);
  const timeZone = await withWorkspace(home.id, (tx) => zoneOf(tx, home.id));
  const reader = { actor, today: home.today, timeZone };
  const lines = await withWorkspace(home.id, (tx) => readChanges(tx, reader));
  if (!options.out) {
    if (options.json) console.log(JSON.stringify(lines, null, 2));
    else say(lines);
    return 0;
  }
  const live = lines.filter(({ state }) => state === 'waiting' || state === 'exported');
  if (live.length === 0) {
    console.log('The CRM has everything: there is nothing to load, and no file was written.');
    return 0;
  }
  const outcome = await runMove(changeExportMany, {
    workspaceId: home.id,
    actor,
    input: { file, changeIds: live.map(({ id }) => id) },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') {
    console.error(refusalText(outcome, 'Nothing was handed out.'));
    return 1;
  }
  const given = await withWorkspace(home.id, (tx) => readExport(tx, reader, outcome.result.exportId));
  const { text, records, byHand } = writeChangeFile(file, given);
  try {
    await writeWholeFile(options.out, text);
  } catch (error) {
    if (!(error instanceof Sentence)) throw error;
    console.error(`${error.message} Give the command again: the changes can be handed out again.`);
    return 1;
  }
  console.log(
    `${records} ${records === 1 ? 'record' : 'records'} written to ${options.out} (entry ${outcome.seq} of the log).`,
  );
  if (byHand.length > 0) console.log('To be entered by hand:');
  say(byHand);
  return byHand.length > 0 ? 3 : 0;
}

function say(lines: readonly ChangeLine[]): void {
  for (const { state, isLate, externalId, dealName, field, oldValue, newValue } of lines) {
    const word = isLate ? 'Not taken over' : OUTBOX_LABELS[state];
    console.log(
      `${word.padEnd(24)} ${externalId}  ${dealName}, ${field}: ${oldValue ?? 'empty'} → ${newValue ?? 'empty'}`,
    );
  }
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  return parseOptions('changes', {
    args,
    options: {
      workspace: { type },
      out: { type },
      for: { type, default: 'salesforce' },
      as: { type },
      json: { type: 'boolean', default: false },
    },
  }).values;
}
