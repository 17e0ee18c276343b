// Turns a filter into one SQL condition over deal_state, with who may see what inside it; nothing else spells it.
import {
  and,
  between,
  eq,
  gt,
  inArray,
  isNotNull,
  isNull,
  lt,
  ne,
  notInArray,
  or,
  type SQL,
  sql,
} from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { DEAL_RANKS, ranksOf } from '@/db/schema/deal-ranks';
import { dealState, flag, itemState } from '@/db/schema/derived';
import type { Seated } from '@/server/auth/seated';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import type { Period } from '@/server/core/period/period';
import { periodByKey } from '@/server/core/period/period-by-key';
import { periodOf } from '@/server/core/period/period-of';
import { isVisible, loadSight, type Sight } from './sight';

const [OMITTED = 1] = ranksOf(DEAL_RANKS.category, ['omitted']);

export type DealScope = { where: SQL; period: Period | null };

/** @param filter its period may be unknown to the calendar: then nothing matches and `period` is null. */
export async function dealWhere(tx: Tx, seat: Seated, filter: DealFilter): Promise<DealScope> {
  return dealScope(seat, await loadSight(tx, seat.actor, seat.today), filter);
}

/** The same where the sight is loaded already: one screen asks many questions of one seat. */
export function dealScope(seat: Seated, sight: Sight, filter: DealFilter): DealScope {
  const period = periodFor(seat, filter);
  const conditions = [
    inArray(dealState.basis, ['both', filter.basis]),
    isVisible(sight, { opportunityId: dealState.opportunityId, ownerSeatId: dealState.ownerSeatId }),
    inPeriod(seat, filter, period),
    filter.team ? sql`${dealState.teamId} in ${teamsUnder([filter.team], seat.today)}` : undefined,
    filter.teams ? sql`${dealState.teamId} in ${teamsUnder(filter.teams, seat.today)}` : undefined,
    filter.owner === 'none' ? isNull(dealState.ownerSeatId) : undefined,
    filter.owner && filter.owner !== 'none' ? eq(dealState.ownerSeatId, filter.owner) : undefined,
    inCategory(filter),
    // By rank, which an index is kept by: the words have none.
    filter.state?.length
      ? inArray(dealState.stateRank, ranksOf(DEAL_RANKS.dollar_state, filter.state))
      : undefined,
    filter.phase?.length ? inArray(dealState.phaseRank, ranksOf(DEAL_RANKS.phase, filter.phase)) : undefined,
    filter.segment === undefined ? undefined : inSegment(filter.segment),
    withItem(filter),
    withFlag(filter),
    inSet(filter),
    // What its source no longer shows is in no total; it is listed when somebody asks for it.
    eq(dealState.isVanished, filter.only === 'vanished'),
    // Without a limit: a total is of everything that matches. Lower-cased here, where it is done beyond ASCII too.
    filter.q
      ? sql`${dealState.opportunityId} in (select search_deals(${filter.q.toLowerCase()}, null))`
      : undefined,
    ne(dealState.phase, 'void'),
  ];
  return { where: and(...conditions) ?? sql`true`, period };
}

export function periodFor(seat: Seated, filter: DealFilter): Period | null {
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  if (filter.period === undefined) return periodOf(calendar, seat.today);
  return periodByKey(calendar, filter.period);
}

function inPeriod(seat: Seated, filter: DealFilter, period: Period | null): SQL | undefined {
  if (filter.only === 'overdue_earlier') {
    const start = period?.startsOn ?? seat.today;
    return and(eq(dealState.outcome, 'open'), lt(dealState.closesOn, start));
  }
  if (filter.period === 'all') return undefined;
  if (filter.period === 'undated') return isNull(dealState.closesOn);
  if (!period) return sql`false`;
  return between(dealState.closesOn, period.startsOn, period.endsOn);
}

/** An omitted deal is in no total unless somebody asks for it: nothing is promised of it. Whoever asks for lost deals does. */
function inCategory({ category, phase }: DealFilter): SQL | undefined {
  if (category?.length) return inArray(dealState.categoryRank, ranksOf(DEAL_RANKS.category, category));
  const isCounted = gt(dealState.categoryRank, OMITTED);
  return phase?.includes('lost') ? or(isCounted, eq(dealState.phase, 'lost')) : isCounted;
}

function inSegment(segment: string): SQL {
  return segment === '' ? isNull(dealState.segment) : eq(dealState.segment, segment);
}

function withItem(filter: DealFilter): SQL | undefined {
  if (!filter.item) return undefined;
  const state = filter.itemState
    ? eq(itemState.state, filter.itemState)
    : notInArray(itemState.state, ['met', 'waived']);
  return sql`${dealState.opportunityId} in (select ${itemState.opportunityId} from ${itemState}
    where ${and(eq(itemState.itemKey, filter.item), eq(itemState.isBlocking, true), eq(itemState.applies, true), state)})`;
}

function withFlag(filter: DealFilter): SQL | undefined {
  if (!filter.flag) return undefined;
  return sql`${dealState.opportunityId} in (select ${flag.opportunityId} from ${flag}
    where ${and(eq(flag.rule, filter.flag), ne(flag.state, 'resolved'))})`;
}

function inSet(filter: DealFilter): SQL | undefined {
  switch (filter.only) {
    case 'amountless':
      return and(isNull(dealState.amount), isNull(dealState.convertedMinor));
    case 'unconverted':
      // Of `converted` no index is kept.
      return and(isNotNull(dealState.amount), isNull(dealState.converted), isNull(dealState.convertedMinor));
    case 'overdue':
      // By the evaluation, as the sums are kept: it runs when the day passes.
      return eq(dealState.isOverdue, true);
    case 'not_gated':
      return eq(dealState.isNotGated, true);
    case 'accepted_here':
      return ne(dealState.basis, 'both');
    case 'with_drafts':
      // As its index spells it.
      return sql`${dealState.openDrafts} > 0`;
    default:
      return undefined;
  }
}

/** The ids of the teams and every team under one of them in the tree of `day`, each once. */
export function teamsUnder(teamIds: readonly string[], day: string): SQL {
  return sql`(with recursive below as (
    select unnest(${sql.param([...teamIds])}::uuid[]) as id
    union
    select p.team_id from team_parent p join below b on p.parent_id = b.id
    where p.valid_from <= ${day} and (p.valid_to is null or p.valid_to > ${day})
  ) select id from below)`;
}
