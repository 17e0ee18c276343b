// `plumbline tie-out`: enters the CRM's own count and sum beside an import's, and says whether they are equal.

import { parseArgs } from 'node:util';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { plainAmount } from '@/server/core/checklist/plain-amount';
import { countedWords } from '@/server/core/reasons/counted-words';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { runMove } from '@/server/moves/door';
import { importTieOut } from '@/server/moves/import-tie-out';
import { readSourceAges } from '@/server/reads/source-ages';
import { readTieLines } from '@/server/reads/tie-outs';
import { shownValue } from '@/server/sources/refusal';
import { plainNumber } from '@/server/sources/values/plain-number';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { UsageError } from './import/import-options';

const EXIT = { tied: 0, failed: 1, usage: 2, differs: 4 } as const;

export const command: Command = {
  name: 'tie-out',
  summary: "enter the CRM's own totals beside an import's",
  help: `Usage: npm run plumbline -- tie-out --workspace NAME --currency CODE --deals N --amount SUM [options]

Holds the import that the totals rest on, or the one named, against what the CRM says: how many deals, and their sum. A
difference is shown on every screen that rests on the import until a code explains it.

  --import ID      the import (default: the one that the totals rest on, where they rest on one source)
  --category NAME  one category, such as commit (default: all)
  --code CODE      why it differs: ${REASON_CODES.tie_out.join(', ')}
  --note TEXT      a note beside the code; "other" needs one
  --as EMAIL       as this person: finance or a revops admin
  --json           print the answer as JSON and nothing else

Exit codes: 0 tied, or explained · 1 refused · 2 the command was not understood · 4 it differs`,
  async run(args) {
    try {
      return await tieOutBy(args);
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      console.error(`${error.message}\nnpm run plumbline -- help tie-out tells more.`);
      return EXIT.usage;
    }
  },
};

async function tieOutBy(args: string[]): Promise<number> {
  const values = optionsOf(args);
  const { workspace, currency, deals, amount } = values;
  if (!workspace || !currency || !deals || !amount)
    throw new UsageError('Say --workspace, --currency, --deals and --amount.');
  const now = new Date();
  const home = await findWorkspace(workspace, false, now);
  const actor = await actorNamed(home.id, values.as ?? null);
  const importId = values.import ?? (await importOfTotals(home.id));
  const category = values.category ?? 'all';
  const line = {
    currency,
    category,
    deals: Number(numberSaid('--deals', deals, /^\d{1,9}$/)),
    amount: numberSaid('--amount', amount, /^-?\d+(\.\d+)?$/),
    ...(values.code ? { reasonCode: values.code } : {}),
    ...(values.note ? { note: values.note } : {}),
  };
  const outcome = await runMove(importTieOut, {
    workspaceId: home.id,
    actor,
    input: { importId, line },
    idempotencyKey: uuidv7(),
    now,
  });
  if (outcome.status !== 'applied') {
    if (values.json) console.log(JSON.stringify({ importId, standing: null, ...outcome }, null, 2));
    else console.error(refusalText(outcome, 'It was not entered.'));
    return EXIT.failed;
  }
  const lines = await withWorkspace(home.id, (tx) => readTieLines(tx, [importId]));
  const entered = lines.find((each) => each.currency === currency && each.category === category);
  const { standing } = outcome.result;
  if (values.json) console.log(JSON.stringify({ importId, standing, line: entered }, null, 2));
  else if (entered)
    console.log(
      `${standing}: the CRM says ${countedWords(entered.deals, 'deal')} and ${plainAmount(entered.amount, currency)}, the import holds ${entered.importedDeals} and ${plainAmount(entered.importedAmount, currency)} (difference ${entered.difference.deals} and ${plainAmount(entered.difference.amount, currency)}; import ${importId}).`,
    );
  return standing === 'differs' ? EXIT.differs : EXIT.tied;
}

function numberSaid(option: string, text: string, form: RegExp): string {
  const plain = plainNumber(text.trim());
  if (form.test(plain)) return plain;
  throw new UsageError(
    `${option} says "${shownValue(text)}", which is no number that can be read in one way. Write it without separators, such as ${option === '--deals' ? '1250' : '1250000.50'}.`,
  );
}

/** The import that the totals rest on: an older export that came late, or one without deals, is none. */
async function importOfTotals(workspaceId: string): Promise<string> {
  const ages = await withWorkspace(workspaceId, readSourceAges);
  const held = ages.flatMap(({ importId, name, asOf }) =>
    importId === null ? [] : [{ importId, name, asOf }],
  );
  const [only, ...others] = held;
  if (!only) throw new UsageError('Nothing was imported into that workspace yet.');
  if (others.length === 0) return only.importId;
  const named = held.map(({ importId, name, asOf }) => `"${name}" as of ${asOf}: --import ${importId}`);
  throw new UsageError(`The totals rest on several sources. Say which import:\n  ${named.join('\n  ')}`);
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  try {
    return parseArgs({
      args,
      options: {
        workspace: { type },
        import: { type },
        currency: { type },
        category: { type },
        deals: { type },
        amount: { type },
        code: { type },
        note: { type },
        as: { type },
        json: { type: 'boolean', default: false },
      },
    }).values;
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
