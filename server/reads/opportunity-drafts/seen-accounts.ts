// The accounts that somebody may name for a new opportunity: those of the deals they see, and no other.
import { and, asc, eq, type SQL, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { account } from '@/db/schema/account';
import { opportunity } from '@/db/schema/opportunity';
import { isVisible, type Sight } from '../sight';

export type SeenAccount = { id: string; name: string };

const MOST = 8;

/** By a part of the name, the shortest names first. @param typed as it was typed; a blank finds none. */
export async function findSeenAccounts(tx: Tx, sight: Sight, typed: string): Promise<SeenAccount[]> {
  const wanted = typed.trim();
  if (wanted === '') return [];
  const pattern = `%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`;
  return tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(and(sql`${account.name} ilike ${pattern}`, isSeen(sight)))
    .orderBy(sql`length(${account.name})`, asc(account.name), asc(account.id))
    .limit(MOST);
}

/** Null where there is none, or it is not theirs to see. */
export async function seenAccount(tx: Tx, sight: Sight, id: string): Promise<SeenAccount | null> {
  const [row] = await tx
    .select({ id: account.id, name: account.name })
    .from(account)
    .where(and(eq(account.id, id), isSeen(sight)));
  return row ?? null;
}

function isSeen(sight: Sight): SQL | undefined {
  if (sight.all) return undefined;
  const seen = isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId });
  return sql`exists (select from ${opportunity} where ${opportunity.workspaceId} = ${account.workspaceId}
    and ${opportunity.accountId} = ${account.id} and ${seen})`;
}
