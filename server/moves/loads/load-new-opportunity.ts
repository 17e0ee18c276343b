// What a new opportunity stands on: its owner's seat, its account, the records it cites, and those that are the same already.
import { and, eq, inArray, isNull } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { draftOpportunity } from '@/db/schema/draft-opportunity';
import { fact } from '@/db/schema/fact';
import { opportunity } from '@/db/schema/opportunity';
import { seat } from '@/db/schema/seat';
import { LIVE_DRAFT_STATES } from '@/server/core/opportunity-draft/draft-state';
import { findSeenAccounts, seenAccount } from '@/server/reads/opportunity-drafts/seen-accounts';
import { isVisible, loadSight, ownerIsVisible, type Sight } from '@/server/reads/sight';
import { plainName } from '@/server/sources/map/near-names';
import type { Actor } from '../actor';

export type NewOpportunityGrounds = {
  /** Null where the seat is nobody's who sells. */
  owner: { seatId: string } | null;
  /** Null where it was chosen and is not there, or not this actor's to see; of a new one without an id. */
  account: { id: string | null; name: string } | null;
  /** Those of the cited records that are there. */
  factIds: string[];
  /** 'deal' or 'draft' where the same account has one of that name that this actor sees. */
  sameAs: 'deal' | 'draft' | null;
};

const SELLING = ['rep', 'manager', 'leader'] as const;

type Wanted = {
  ownerSeatId: string | null;
  accountId: string | null;
  accountName: string | null;
  name: string;
  factIds: readonly string[];
};

export async function loadNewOpportunity(
  tx: Tx,
  actor: Actor,
  wanted: Wanted,
  today: string,
): Promise<NewOpportunityGrounds> {
  const sight = await loadSight(tx, actor, today);
  const held = await accountOf(tx, sight, wanted);
  const factIds = await present(tx, wanted.factIds);
  return {
    owner: await ownerOf(tx, wanted.ownerSeatId),
    account: held,
    factIds,
    sameAs: held && (await sameAs(tx, sight, held, wanted.name)),
  };
}

async function ownerOf(tx: Tx, seatId: string | null): Promise<{ seatId: string } | null> {
  if (seatId === null) return null;
  const [row] = await tx
    .select({ seatId: seat.id })
    .from(seat)
    .where(and(eq(seat.id, seatId), eq(seat.isActive, true), inArray(seat.role, [...SELLING])));
  return row ?? null;
}

/** A name that is an account's they see, but for its spelling, is that account. */
async function accountOf(tx: Tx, sight: Sight, wanted: Wanted): Promise<NewOpportunityGrounds['account']> {
  if (wanted.accountId !== null) return seenAccount(tx, sight, wanted.accountId);
  const typed = wanted.accountName?.trim() ?? '';
  const alike = await findSeenAccounts(tx, sight, typed);
  const same = alike.filter(({ name }) => plainName(name) === plainName(typed));
  return same.length === 1 && same[0] ? same[0] : { id: null, name: typed };
}

async function present(tx: Tx, factIds: readonly string[]): Promise<string[]> {
  if (factIds.length === 0) return [];
  const rows = await tx
    .select({ id: fact.id })
    .from(fact)
    .where(and(inArray(fact.id, [...new Set(factIds)]), isNull(fact.erasedByMoveId)));
  return rows.map(({ id }) => id).sort();
}

async function sameAs(
  tx: Tx,
  sight: Sight,
  { id, name: accountName }: { id: string | null; name: string },
  name: string,
): Promise<NewOpportunityGrounds['sameAs']> {
  const key = plainName(name);
  const deals =
    id === null
      ? []
      : await tx
          .select({ name: opportunity.name })
          .from(opportunity)
          .where(
            and(
              eq(opportunity.accountId, id),
              isNull(opportunity.vanishedImportId),
              isVisible(sight, { opportunityId: opportunity.id, ownerSeatId: opportunity.ownerSeatId }),
            ),
          );
  if (deals.some((deal) => plainName(deal.name) === key)) return 'deal';
  const drafts = await tx
    .select({
      name: draftOpportunity.name,
      accountId: draftOpportunity.accountId,
      accountName: draftOpportunity.accountName,
    })
    .from(draftOpportunity)
    .where(
      and(
        inArray(draftOpportunity.state, [...LIVE_DRAFT_STATES]),
        ownerIsVisible(sight, draftOpportunity.ownerSeatId),
      ),
    );
  const isSame = (draft: (typeof drafts)[number]) =>
    plainName(draft.name) === key &&
    ((id !== null && draft.accountId === id) || plainName(draft.accountName) === plainName(accountName));
  return drafts.some(isSame) ? 'draft' : null;
}
