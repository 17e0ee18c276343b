// `plumbline erase`: proposes an erasure, or approves one as a second person; what is erased is never printed again.

import { and, eq, or, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { account, contact } from '@/db/schema/account';
import type { Command } from '@/server/cli/command';
import { refusalText } from '@/server/cli/refusal-text';
import { ERASURE_REASONS } from '@/server/core/vocabulary/erasure-reason';
import { Sentence } from '@/server/launch/sentence.mjs';
import { runMove } from '@/server/moves/door';
import { erasureApprove } from '@/server/moves/erasure-approve';
import { erasurePropose } from '@/server/moves/erasure-propose';
import { countWords } from '@/server/reads/erasures';
import { readWaitingUploads } from '@/server/reads/waiting-uploads';
import { renderSuccessors } from '@/server/snapshots/render-successors';
import { closingDatabase } from './closing-database';
import { actorNamed, findWorkspace } from './import/find-workspace';
import { parseOptions } from './parse-options';

export const command: Command = {
  name: 'erase',
  summary: 'erase a customer’s person or company, with a second person’s approval',
  help: `Usage: npm run plumbline -- erase --workspace NAME --contact ID|EMAIL [--because REASON] [--as EMAIL]
       npm run plumbline -- erase --workspace NAME --account ID|NAME [--because REASON] [--as EMAIL]
       npm run plumbline -- erase --workspace NAME --approve ERASURE --as EMAIL

The first two propose it; nothing is taken out. The third is a second person's word: the record is emptied, names and
addresses are struck out of every text that may hold them (notes, drafts, decisions, values beside the log, refused
rows, names in snapshots), and imports leave the record out from then on. The encrypted upload of an import that waits
is deleted when that import is published or cancelled; where one may still hold the record, that is said. The log keeps its proofs: it says how many
records of which kind were changed, and never what was in them. It cannot be taken back.

  --because REASON  ${ERASURE_REASONS.join(', ')} (default: person_asked)
  --as EMAIL        do it as this person; approving needs finance or a revops admin who did not propose it

Exit codes: 0 proposed or erased · 1 refused`,
  run: closingDatabase(erase),
};

async function erase(args: string[]): Promise<number> {
  const {
    workspace,
    contact: person,
    account: company,
    approve,
    because = 'person_asked',
    as = null,
  } = optionsOf(args);
  if (!workspace || [person, company, approve].filter((each) => each !== undefined).length !== 1)
    throw new Sentence('Say --workspace NAME and one of --contact, --account or --approve.');
  const now = new Date();
  const { id: workspaceId } = await findWorkspace(workspace, false, now);
  const request = { workspaceId, actor: await actorNamed(workspaceId, as), idempotencyKey: uuidv7(), now };
  if (approve !== undefined) {
    const outcome = await runMove(erasureApprove, { ...request, input: { erasureId: approve } });
    if (outcome.status !== 'applied') throw new Sentence(refusalText(outcome, 'Nothing was erased.'));
    console.log(`Erased (entry ${outcome.seq}). Changed:`);
    for (const { of, records } of countWords(outcome.result.counts)) console.log(`  ${of}  ${records}`);
    const uploads = (await withWorkspace(workspaceId, readWaitingUploads)).length;
    if (uploads > 0)
      console.log(
        `${uploads === 1 ? 'The encrypted upload of an import that waits' : `Encrypted uploads of ${uploads} imports that wait`} may still hold it, until it is published or cancelled on Sources. It stays out of what is published.`,
      );
    const again = await renderSuccessors(workspaceId, { kind: 'command', id: 'plumbline' }, new Date());
    if (again > 0)
      console.log(
        again === 1
          ? 'One snapshot was made anew without it; its lines and root are the same.'
          : `${again} snapshots were made anew without it; their lines and roots are the same.`,
      );
    return 0;
  }
  const kind = person === undefined ? 'account' : 'contact';
  const subjectId = await findSubject(workspaceId, kind, person ?? company ?? '');
  const outcome = await runMove(erasurePropose, { ...request, input: { kind, subjectId, because } });
  if (outcome.status !== 'needs_approval') throw new Sentence(refusalText(outcome, 'Nothing was proposed.'));
  console.log(`Proposed. ${outcome.reason}`);
  console.log(
    `  npm run plumbline -- erase --workspace ${workspace} --approve ${outcome.result.erasureId} --as EMAIL`,
  );
  return 0;
}

async function findSubject(workspaceId: string, kind: 'contact' | 'account', named: string): Promise<string> {
  const rows = await withWorkspace(workspaceId, (tx) =>
    kind === 'contact'
      ? tx
          .select({ id: contact.id })
          .from(contact)
          .where(
            and(
              eq(contact.workspaceId, workspaceId),
              or(eq(sql`${contact.id}::text`, named), sql`lower(${contact.email}) = lower(${named})`),
            ),
          )
      : tx
          .select({ id: account.id })
          .from(account)
          .where(
            and(
              eq(account.workspaceId, workspaceId),
              or(eq(sql`${account.id}::text`, named), sql`lower(${account.name}) = lower(${named})`),
            ),
          ),
  );
  const [found] = rows;
  if (!found)
    throw new Sentence(`There is no ${kind} of that id or ${kind === 'contact' ? 'address' : 'name'}.`);
  if (rows.length > 1)
    throw new Sentence(
      `Several records have it; give the id of one: ${rows.map(({ id }) => id).join(', ')}.`,
    );
  return found.id;
}

function optionsOf(args: string[]) {
  const type = 'string' as const;
  const options = {
    workspace: { type },
    contact: { type },
    account: { type },
    approve: { type },
    because: { type },
    as: { type },
  };
  return parseOptions('erase', { args, options }).values;
}
