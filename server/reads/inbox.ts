// The rep's day: own deals of this and the next period in commit, most likely or best case that have something to settle.
import { and, eq, gt, inArray, sql } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { dealState, flag, itemState } from '@/db/schema/derived';
import { snooze } from '@/db/schema/draft';
import { commitment } from '@/db/schema/opportunity';
import type { Seated } from '@/server/auth/seated';
import { daysBetween } from '@/server/core/calendar/day-arithmetic';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { nextPeriod, periodOf } from '@/server/core/period/period-of';
import type { FlagRule } from '@/server/core/vocabulary/flag-rule';
import { ITEM_LABELS, type ItemKey, type ItemState } from '@/server/core/vocabulary/item';
import { blockingItems } from './blocking-items';
import { type DraftView, readOpenDrafts } from './deal-drafts';
import { readFactLabels } from './fact-labels';
import { type ProposedMessage, readProposedMessages } from './messages/proposed-messages';
import { readWaitingChallenges, type WaitingChallenge } from './waiting-challenges';

/** What a person can act on; a gap of the system ("not observable") is never in an inbox. */
const TO_SETTLE: ItemState[] = ['missing', 'stale', 'challenged', 'contradicted'];

export type InboxGap = {
  key: ItemKey;
  label: string;
  state: ItemState;
  reason: string;
  remedy: string | null;
  factIds: string[];
  signalIds: string[];
};
export type InboxCard = {
  id: string;
  name: string;
  accountName: string | null;
  category: string;
  closesOn: string | null;
  daysToClose: number | null;
  amount: string | null;
  currency: string;
  dollarState: string | null;
  dollarReason: string;
  /** The deal's commitment version: every decision names it. */
  version: number;
  gaps: InboxGap[];
  drafts: DraftView[];
  flags: { rule: FlagRule; reason: string }[];
  /** What an agent proposes to ask the buyer. */
  messages: ProposedMessage[];
};
export type Inbox = {
  cards: InboxCard[];
  snoozed: { id: string; name: string; until: string }[];
  /** Challenges in one's part of the tree that their owner left for as many working days as the workspace sets. */
  waiting: WaitingChallenge[];
  /** The labels of the facts that drafts and gaps cite, by id. */
  labels: Record<string, string>;
};

export async function readInbox(tx: Tx, seat: Seated): Promise<Inbox> {
  const waiting = await readWaitingChallenges(tx, seat);
  const nothing = { cards: [], snoozed: [], waiting, labels: {} };
  const calendar = FiscalCalendar.parse(seat.workspace.fiscalCalendar);
  const period = periodOf(calendar, seat.today);
  if (!period) return nothing;
  const last = nextPeriod(calendar, period) ?? period;
  const deals = await tx
    .select({ state: dealState, version: commitment.version })
    .from(dealState)
    .innerJoin(commitment, eq(commitment.opportunityId, dealState.opportunityId))
    .where(
      and(
        inArray(dealState.basis, ['both', 'accepted']),
        eq(dealState.ownerSeatId, seat.actor.seatId),
        eq(dealState.outcome, 'open'),
        eq(dealState.isVanished, false),
        inArray(dealState.category, ['commit', 'most_likely', 'best_case']),
        // An overdue deal is settled first: it has no end of its period to wait for.
        sql`${dealState.closesOn} <= ${last.endsOn}`,
      ),
    );
  const ids = deals.map(({ state }) => state.opportunityId);
  if (ids.length === 0) return nothing;
  const snoozes = await tx
    .select()
    .from(snooze)
    .where(
      and(
        eq(snooze.seatId, seat.actor.seatId),
        inArray(snooze.opportunityId, ids),
        gt(snooze.until, seat.today),
      ),
    );
  const until = new Map(snoozes.map((row) => [row.opportunityId, row.until]));
  const items = await tx
    .select()
    .from(itemState)
    .where(blockingItems(ids, TO_SETTLE))
    .orderBy(itemState.itemKey);
  const drafts = await readOpenDrafts(tx, ids);
  const proposed = await readProposedMessages(tx, ids);
  const flags = await tx
    .select()
    .from(flag)
    .where(and(inArray(flag.opportunityId, ids), eq(flag.state, 'open')))
    .orderBy(flag.rule);
  const cards = deals
    .map(({ state, version }): InboxCard & { minor: bigint } => ({
      id: state.opportunityId,
      name: state.name,
      accountName: state.accountName,
      category: state.category,
      closesOn: state.closesOn,
      daysToClose: state.closesOn ? daysBetween(seat.today, state.closesOn) : null,
      amount: state.amount,
      currency: state.currency,
      dollarState: state.dollarState,
      dollarReason: state.dollarReason,
      version,
      minor: state.convertedMinor ?? 0n,
      gaps: items
        .filter((item) => item.opportunityId === state.opportunityId)
        .map((item) => ({
          key: item.itemKey,
          label: ITEM_LABELS[item.itemKey],
          state: item.state,
          reason: item.reason,
          remedy: item.remedy,
          factIds: item.factIds,
          signalIds: item.signalIds,
        })),
      drafts: drafts.filter((draft) => draft.opportunityId === state.opportunityId),
      flags: flags
        .filter((raised) => raised.opportunityId === state.opportunityId)
        .map(({ rule, reason }) => ({ rule, reason })),
      messages: proposed.filter((each) => each.opportunityId === state.opportunityId),
    }))
    .filter((card) => card.gaps.length + card.drafts.length > 0)
    .sort(byDaysThenDollars);
  const shown = cards.filter((card) => !until.has(card.id)).map(({ minor: _minor, ...card }) => card);
  const labels = await readFactLabels(
    tx,
    shown.flatMap((card) => [...card.drafts, ...card.gaps].flatMap((cites) => cites.factIds)),
  );
  return {
    waiting,
    labels,
    cards: shown,
    snoozed: cards
      .filter((card) => until.has(card.id))
      .map((card) => ({ id: card.id, name: card.name, until: until.get(card.id) ?? '' })),
  };
}

function byDaysThenDollars(a: InboxCard & { minor: bigint }, b: InboxCard & { minor: bigint }): number {
  const days = (a.daysToClose ?? Number.MAX_SAFE_INTEGER) - (b.daysToClose ?? Number.MAX_SAFE_INTEGER);
  if (days !== 0) return days;
  const dollars = atStake(b) - atStake(a);
  if (dollars !== 0n) return dollars > 0n ? 1 : -1;
  return a.id < b.id ? -1 : 1;
}

/** Dollars whose state would change when the card is settled: those not evidenced already. */
function atStake(card: InboxCard & { minor: bigint }): bigint {
  return card.dollarState === 'evidenced' ? 0n : card.minor;
}
