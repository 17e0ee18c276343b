// `plumbline freeze`: freezes a period and, where asked, writes the bundle; a file is whole or not there.

import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { Sentence } from '@/server/launch/sentence.mjs';
import type { Actor } from '@/server/moves/actor';
import { runMove } from '@/server/moves/door';
import { snapshotExport } from '@/server/moves/snapshot-export';
import { snapshotFreeze } from '@/server/moves/snapshot-freeze';
import { readSnapshotPage } from '@/server/reads/snapshot-page';
import { sourceWords } from '@/server/snapshots/report-parameters';
import { runFreeze } from '@/server/snapshots/run-freeze';
import { bundleBytes } from '@/server/snapshots/write-bundle';
import { closingDatabase } from './closing-database';
import { findTeams } from './find-teams';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';
import { writeWholeFile } from './write-whole-file';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export const command: Command = {
  name: 'freeze',
  summary: 'freeze the forecast of a period, or export a snapshot',
  help: `Usage: npm run plumbline -- freeze --workspace NAME --period KEY [--reason CODE] [--out FILE.zip]
       npm run plumbline -- freeze --workspace NAME --snapshot ID --out FILE.zip

Freezes every deal, call and rule at one position of the log while people keep working. Sources are taken as they are: how old each is and whether it ties out is printed.
With --out the bundle is written; with --snapshot nothing is frozen and the stored bundle is written again, byte for byte.

  --period KEY     such as FY2026-Q2
  --reason CODE    weekly_call, month_end, quarter_end, board, guidance, audit_request or adhoc (default)
  --as-of DAY      the state at the end of a past day, put together from the records and said to be (default: now)
  --team NAME      a team with everything below it; give it again for more: their union (default: all)
  --basis BASIS    source (default), or accepted: with values accepted here that the CRM does not have yet
  --rates RATES    what other currencies are converted with: plan (default), closing (the market's rate of each close
                   date) or spot (the latest on or before the day that is frozen)
  --as EMAIL       as this person of finance; without it the snapshot says that the command line asked for it`,
  run: closingDatabase(freeze),
};

async function freeze(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options.workspace) throw new Sentence('Say --workspace NAME.');
  if (options.snapshot ? !options.out : !options.period)
    throw new Sentence(options.snapshot ? 'Say --out FILE.zip.' : 'Say --period KEY, such as FY2026-Q2.');
  if (options.snapshot && !UUID.test(options.snapshot))
    throw new Sentence(
      `"${options.snapshot}" is no snapshot's id. It is the last part of the address of its page, and what freeze printed: 36 characters, such as 0190a0c0-0000-7000-8000-000000000001.`,
    );
  const home = await findWorkspace(options.workspace, false, new Date());
  const snapshotId = options.snapshot ?? (await freezeNow(home.id, options));
  if (options.out)
    await writeBundle(home.id, await actorNamed(home.id, options.as ?? null), snapshotId, options.out);
  return 0;
}

async function freezeNow(workspaceId: string, options: ReturnType<typeof optionsOf>): Promise<string> {
  const snapshotId = uuidv7();
  const {
    period: periodKey,
    reason: reasonCode = 'adhoc',
    basis = 'source',
    'as-of': asOf,
    rates = 'plan',
  } = options;
  const teamIds = await withWorkspace(workspaceId, (tx) => findTeams(tx, options.team ?? []));
  const asked = await runMove(snapshotFreeze, {
    workspaceId,
    actor: await actorNamed(workspaceId, options.as ?? null),
    input: {
      snapshotId,
      periodKey,
      teamIds,
      reasonCode,
      basis,
      rates,
      acknowledged: 'all',
      ...(asOf ? { asOf } : {}),
    },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (asked.status !== 'applied') throw new Sentence(refusalText(asked, 'It was not frozen.'));
  const actor = { kind: 'command', id: 'plumbline' } as const;
  const result = await runFreeze({ workspaceId, snapshotId, actor, now: () => new Date() });
  if (result.state === 'failed') throw new Sentence(result.problem);
  console.log(
    `Snapshot ${snapshotId}: ${result.lines} lines, root ${result.root}, entry ${result.seq} of the log.`,
  );
  const page = await withWorkspace(workspaceId, (tx) => readSnapshotPage(tx, snapshotId));
  for (const source of page?.manifest?.sources ?? [])
    console.log(`Source ${source.name}: ${sourceWords(source)}.`);
  return snapshotId;
}

async function writeBundle(
  workspaceId: string,
  actor: Actor,
  snapshotId: string,
  out: string,
): Promise<void> {
  const exported = await runMove(snapshotExport, {
    workspaceId,
    actor,
    input: { snapshotId, what: 'bundle' },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (exported.status !== 'applied') throw new Sentence(refusalText(exported, 'It was not exported.'));
  await withWorkspace(workspaceId, async (tx) => {
    const bytes = await bundleBytes(tx, snapshotId);
    if (!bytes)
      throw new Sentence(
        'The files of this snapshot are being made anew after an erasure. Try again in a minute.',
      );
    await writeWholeFile(out, bytes);
  });
  console.log(`Written to ${out}. Check it with: npm run plumbline -- verify ${out}`);
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  return parseOptions('freeze', {
    args,
    options: {
      workspace: { type },
      period: { type },
      reason: { type },
      as: { type },
      'as-of': { type },
      basis: { type },
      rates: { type },
      team: { type, multiple: true },
      snapshot: { type },
      out: { type },
    },
  }).values;
}
