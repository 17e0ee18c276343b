// What the drafter has earned to enrich goes through the door account by account: blanks on rung 3, renewals of its own on rung 4.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { withWorkspace } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { FIRMOGRAPHIC_FIELDS } from '@/server/core/firmographic/firmographic-field';
import { accountEnrich } from '@/server/moves/account-enrich';
import { runMove } from '@/server/moves/door';
import { ownValue, readHeld, readSuggestions } from '@/server/reads/enrichments';
import { isOneOf } from './is-one-of';

const AGENT = { kind: 'agent', id: 'drafter' } as const;
/** The rest waits for the next evaluation. */
const MOST = 200;

/** @param rung on which the agent stands in firmographic fields. @returns how many values were kept. */
export async function enrichEarned(
  workspaceId: string,
  opportunityIds: readonly string[],
  rung: number,
  wall: Date,
): Promise<number> {
  if (rung < 3 || opportunityIds.length === 0) return 0;
  const due = await withWorkspace(workspaceId, async (tx) => {
    const rows = await tx
      .select({ account, opportunityId: opportunity.id })
      .from(opportunity)
      .innerJoin(account, eq(account.id, opportunity.accountId))
      .where(isOneOf(opportunity.id, opportunityIds))
      .orderBy(opportunity.id);
    const firsts = new Map(rows.map((row) => [row.account.id, row]));
    const suggested = await readSuggestions(
      tx,
      [...firsts.values()].map((row) => row.account),
    );
    const held = await readHeld(tx, [...firsts.keys()]);
    return [...firsts.values()].flatMap((row) =>
      FIRMOGRAPHIC_FIELDS.flatMap((field) => {
        const key = `${row.account.id}|${field}`;
        const said = suggested.get(key);
        const last = held.get(key);
        if (
          !said ||
          ownValue(row.account, field) !== null ||
          last?.agentId === null ||
          last?.value === said.value
        )
          return [];
        if (last && rung < 4) return [];
        return [{ opportunityId: row.opportunityId, field, ...said }];
      }),
    );
  });
  let kept = 0;
  for (const input of due.slice(0, MOST)) {
    const idempotencyKey = uuidv7();
    const outcome = await runMove(accountEnrich, {
      workspaceId,
      actor: AGENT,
      input,
      idempotencyKey,
      now: wall,
    });
    if (outcome.status === 'applied') kept += 1;
  }
  return kept;
}
