// `plumbline rollback`: takes many moves back as far as they still stand, and says of the rest why each stays.

import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { countedWords } from '@/server/core/reasons/counted-words';
import { RollbackRange } from '@/server/core/rollback/rollback-range';
import { VERDICT_LABELS } from '@/server/core/rollback/rollback-words';
import { fieldWords } from '@/server/core/vocabulary/field-words';
import { REASON_CODES } from '@/server/core/vocabulary/reason-code';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { moveRollBackMany } from '@/server/moves/move-roll-back-many';
import { type RollbackPreview, readRollbackPreview } from '@/server/reads/rollback/rollback-preview';
import { zoneOf } from '@/server/reads/zone-of';
import { closingDatabase } from './closing-database';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';
import { tellingSentences } from './telling-sentences';

export const command: Command = {
  name: 'rollback',
  summary: 'take many moves back, by agent, rule version, import or time',
  help: `Usage: npm run plumbline -- rollback --workspace NAME RANGE … --reason CODE [--dry-run] [--json]

Each change goes back to what it was. Where the value has moved on since, or was taken back already, it stays, and the
list says who moved it, when and to what; the rest proceeds. It is one entry of the log, which names each move.

Which moves (several narrow each other):
  --agent NAME       decisions on what an agent drafted, such as drafter
  --rule RULE@N      decisions on what a rule's version proposed, such as amount_from_quote@1
  --import ID        what rests on records that the import brought ("import rollback" takes the import itself back)
  --since DAY        and --until DAY: by the day they were made, both among them; or with a time, 2026-05-13T10:00
  --move ID          one move; may be said several times
  --with-drafts      withdraw open drafts as well

  --reason CODE      ${REASON_CODES.rollback.join(', ')}
  --note TEXT        needed for other
  --as EMAIL         do it as this person; policies decide what they may take back
  --dry-run          say what it would do, and do nothing
  --json             the units with their verdicts, for machines

Exit codes: 0 everything in the range went (or would go) back · 3 some of it stays · 1 refused, nothing was changed ·
2 the command was not understood`,
  run: closingDatabase(tellingSentences(rollback)),
};

async function rollback(args: string[]): Promise<number> {
  const options = optionsOf(args);
  if (!options.workspace) throw new Sentence('Say --workspace NAME.');
  const isDry = options['dry-run'];
  const range = rangeOf(options);
  const reasonCode = REASON_CODES.rollback.find((code) => code === options.reason);
  if (!reasonCode && !isDry)
    throw new Sentence(`Say --reason with one of: ${REASON_CODES.rollback.join(', ')}.`);
  const now = new Date();
  const home = await findWorkspace(options.workspace, false, now);
  const actor = await actorNamed(home.id, options.as ?? null);
  const preview = await withWorkspace(home.id, async (tx) =>
    readRollbackPreview(tx, { actor, today: home.today, timeZone: await zoneOf(tx, home.id) }, range),
  );
  const outcome = await runMove(moveRollBackMany, {
    workspaceId: home.id,
    actor,
    input: {
      range,
      reasonCode: reasonCode ?? 'wrong_value',
      ...(options.note === undefined ? {} : { note: options.note }),
    },
    idempotencyKey: uuidv7(),
    now,
    mode: isDry ? 'preview' : 'apply',
  });
  if (options.json) console.log(JSON.stringify({ outcome, ...preview }, null, 2));
  else say(preview);
  if (outcome.status !== 'applied' && outcome.status !== 'would_apply') {
    if (!options.json) console.error(refusalText(outcome, 'Nothing was rolled back.'));
    return 1;
  }
  const { rolledBack, leftAlone, deals } = outcome.result;
  if (!options.json)
    console.log(
      `${isDry ? 'Would roll back' : 'Rolled back'} ${countedWords(rolledBack, 'move')} on ${countedWords(deals, 'deal')}; ${leftAlone} ${leftAlone === 1 ? 'stays' : 'stay'}${outcome.status === 'applied' ? ` (entry ${outcome.seq} of the log)` : ''}.`,
    );
  return leftAlone > 0 ? 3 : 0;
}

function say({ items, others, isTooMany }: RollbackPreview): void {
  if (isTooMany) return;
  for (const { verdict, dealName, field, value, restored, why } of items) {
    const what = `${dealName}, ${field}`;
    const change =
      restored && verdict === 'rolls_back' ? `${value ?? 'empty'} → ${restored.value ?? 'empty'}` : why;
    console.log(`${VERDICT_LABELS[verdict].padEnd(26)} ${what}: ${change}`);
  }
  for (const { count, label, how } of others)
    console.log(`${'Not here'.padEnd(26)} ${count} × ${label}: ${how}`);
}

/** @throws {Sentence} on a range that says nothing or is not one. */
function rangeOf(options: ReturnType<typeof optionsOf>): RollbackRange {
  const [since, sinceTime] = options.since?.split('T') ?? [];
  const [until, untilTime] = options.until?.split('T') ?? [];
  const said = {
    agent: options.agent,
    rule: options.rule,
    importId: options.import,
    moveIds: options.move,
    since,
    until,
    sinceTime,
    untilTime,
    withDrafts: options['with-drafts'] || undefined,
  };
  const given = Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined));
  const parsed = RollbackRange.safeParse(given);
  if (parsed.success) return parsed.data;
  throw new Sentence(
    parsed.error.issues.map(({ path, message }) => `${fieldWords(path)}: ${message}`).join('. '),
  );
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  const flag = { type: 'boolean' as const, default: false };
  return parseOptions('rollback', {
    args,
    options: {
      workspace: { type },
      agent: { type },
      rule: { type },
      import: { type },
      since: { type },
      until: { type },
      move: { type, multiple: true },
      'with-drafts': flag,
      reason: { type },
      note: { type },
      as: { type },
      'dry-run': flag,
      json: flag,
    },
  }).values;
}
