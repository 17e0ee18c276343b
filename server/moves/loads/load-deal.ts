// Loads the deal a move is about, with its promises locked and who asks; a deal that is not theirs to see answers null.
import { getTableColumns, sql } from 'drizzle-orm';
import type { PgTable, SelectedFieldsOrdered } from 'drizzle-orm/pg-core';
import { askText } from '@/db/ask-text';
import type { Tx } from '@/db/client';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { fromEpochDay } from '@/server/core/calendar/epoch-day';
import { zoneClock } from '@/server/core/checklist/zone-clock';
import { presentOf } from '@/server/core/drafts/present-of';
import type { PresentCommitments } from '@/server/core/drafts/present-value';
import { loadOwnersInSight, sees } from '@/server/reads/sight';
import type { Scope } from '../definition';
import { type Standing, standingAlone, standingWithin } from './load-standing';
import type { WorkspaceRow } from './load-workspace';

export type DealForMove = {
  deal: typeof opportunity.$inferSelect;
  commitment: typeof commitment.$inferSelect;
  /** With accepted values in place of the source's. */
  present: PresentCommitments & { phase: string };
  workspace: WorkspaceRow;
  standing: Standing;
  /** The workspace's day. */
  today: string;
};

/** Locks the deal's commitment row first, as every move and evaluation does, so that none waits in a circle. */
export async function loadDeal(tx: Tx, opportunityId: string, scope: Scope): Promise<DealForMove | null> {
  const { workspace: held, actor } = scope;
  if (!held) return null;
  const today = fromEpochDay(zoneClock(held.timeZone).dayAt(scope.now.getTime()));
  const [owners, [row]] = await Promise.all([
    loadOwnersInSight(tx, actor, today),
    askText<Locked>(
      tx,
      DEAL_FOR_MOVE,
      [opportunityId, actor.kind === 'person' ? actor.seatId : null],
      FIELDS,
    ),
  ]);
  if (!row) return null;
  const { deal, promised, isNamed } = row;
  const sight = owners.all ? owners : { ...owners, namedOn: isNamed ? [deal.id] : [] };
  if (!sees(sight, deal)) return null;
  const standing = sight.all ? standingAlone(actor, deal, isNamed) : standingWithin(sight, actor, deal);
  return { deal, commitment: promised, present: presentOf(promised), workspace: held, standing, today };
}

type Locked = Pick<DealForMove, 'deal'> & { promised: DealForMove['commitment']; isNamed: boolean };

/** The row is locked before the deal is read, and the deal as it is by then. */
const FIELDS = [
  ...membersOf(opportunity, 'deal'),
  ...membersOf(commitment, 'promised'),
  { path: ['isNamed'], field: sql<boolean>`is_named` },
];
const COLUMNS = [
  ...Object.values(getTableColumns(opportunity)).map(({ name }) => `(deal)."${name}"`),
  ...Object.values(getTableColumns(commitment)).map(({ name }) => `(promised)."${name}"`),
];
const DEAL_FOR_MOVE = `select ${COLUMNS.join(', ')}, is_named from deal_for_move($1, $2)
  where (deal).id is not null and (promised).opportunity_id is not null`;

function membersOf(table: PgTable, under: string): SelectedFieldsOrdered {
  return Object.entries(getTableColumns(table)).map(([name, field]) => ({ path: [under, name], field }));
}

/** The deal as a policy's resource. */
export function dealResource({ deal }: DealForMove) {
  return { type: 'Deal', id: deal.id, attributes: { outcome: deal.outcome } };
}
