// The drafter proposes what a buyer could be asked: a few drafts a day that the owner reviews, each once whoever runs it; it sends nothing.
import { and, count, eq, gte, inArray, isNotNull } from 'drizzle-orm';
import { v5 as uuidv5 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { itemState } from '@/db/schema/derived';
import { message } from '@/db/schema/message';
import { workspace } from '@/db/schema/workspace';
import { dayIn, startOfDayInstant } from '@/server/core/calendar/day-in-zone';
import {
  MOST_PROPOSALS,
  MOST_PROPOSALS_OF_OWNER,
  planProposals,
} from '@/server/core/messages/plan-proposals';
import { FiscalCalendar } from '@/server/core/period/fiscal-calendar';
import { nextPeriod, periodOf } from '@/server/core/period/period-of';
import { rootMessage } from '@/server/errors/root-message';
import { runMove } from '@/server/moves/door';
import { loadPointers } from '@/server/moves/loads/load-pointers';
import { messageDraft } from '@/server/moves/message-draft';
import { messageWithdraw } from '@/server/moves/message-withdraw';
import { loadStop } from '@/server/reads/ladder/load-rung';
import { loadTemplatesInForce } from '@/server/reads/messages/load-message-templates';
import { readProposalDeals } from '@/server/reads/messages/proposal-deals';
import { proposalText } from '@/server/reads/messages/proposal-text';

const DRAFTER = { kind: 'agent', id: 'drafter' } as const;

type Home = typeof workspace.$inferSelect;

/** @param wall wall time; a simulated workspace is asked by its own clock. One that fails keeps no other one waiting. */
export async function proposeEverywhere(wall: Date): Promise<void> {
  for (const home of await database().db.select().from(workspace)) {
    try {
      await proposeMessages(home.id, wall);
    } catch (error) {
      console.error(`worker: proposing messages for ${home.id} failed, trying again: ${rootMessage(error)}`);
    }
  }
}

/** @returns the ids of the messages that were proposed now. */
export async function proposeMessages(workspaceId: string, wall: Date): Promise<string[]> {
  const held = await withWorkspace(workspaceId, async (tx) => {
    const [home] = await tx.select().from(workspace).where(eq(workspace.id, workspaceId));
    // Somebody holds its switch: it proposes nothing, and takes nothing back.
    return home && (await loadStop(tx, DRAFTER.id)) === null ? home : null;
  });
  if (!held) return [];
  const clock = held.clockKind === 'fixed' && held.clockAt ? held.clockAt : wall;
  const today = dayIn(clock.toISOString(), held.timeZone);
  await withdrawSettled(workspaceId, wall);
  const { planned, made } = await plan(held, today);
  const ids: string[] = [];
  for (const each of planned) {
    if (made.total >= MOST_PROPOSALS) break;
    const own = made.byOwner.get(each.ownerSeatId) ?? 0;
    if (own >= MOST_PROPOSALS_OF_OWNER) continue;
    const input = await withWorkspace(workspaceId, async (tx) =>
      proposalText(tx, each, await loadPointers(tx, each.opportunityId), today),
    );
    if (!input) continue;
    const outcome = await runMove(messageDraft, {
      workspaceId,
      actor: DRAFTER,
      input,
      // Two workers ask with one key: the second gets the first one's answer.
      idempotencyKey: uuidv5(`propose ${each.opportunityId} ${each.itemKey} ${today}`, workspaceId),
      now: wall,
    });
    if (outcome.status !== 'applied') continue;
    ids.push(outcome.result.messageId);
    made.total += 1;
    made.byOwner.set(each.ownerSeatId, own + 1);
  }
  return ids;
}

function plan(home: Home, today: string) {
  const calendar = FiscalCalendar.parse(home.fiscalCalendar);
  const period = periodOf(calendar, today);
  const last = period && (nextPeriod(calendar, period) ?? period);
  return withWorkspace(home.id, async (tx) => {
    const rows = await tx
      .select({ ownerSeatId: message.senderSeatId, made: count() })
      .from(message)
      .where(
        and(
          eq(message.actorId, DRAFTER.id),
          isNotNull(message.rule),
          gte(message.createdAt, new Date(startOfDayInstant(today, home.timeZone))),
        ),
      )
      .groupBy(message.senderSeatId);
    const made = {
      total: rows.reduce((sum, row) => sum + row.made, 0),
      byOwner: new Map(rows.map((row) => [row.ownerSeatId, row.made])),
    };
    if (!last || made.total >= MOST_PROPOSALS) return { planned: [], made };
    const { timeZone } = home;
    const deals = await readProposalDeals(tx, { today, until: last.endsOn, timeZone });
    return { planned: planProposals(deals, await loadTemplatesInForce(tx, home.id)), made };
  });
}

/** A question whose answer came by itself is taken back by whoever proposed it; what a person went on with is theirs. */
async function withdrawSettled(workspaceId: string, wall: Date): Promise<void> {
  const settled = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ id: message.id })
      .from(message)
      .innerJoin(
        itemState,
        and(eq(itemState.opportunityId, message.opportunityId), eq(itemState.itemKey, message.itemKey)),
      )
      .where(
        and(
          eq(message.actorId, DRAFTER.id),
          eq(message.state, 'draft'),
          isNotNull(message.rule),
          inArray(itemState.state, ['met', 'waived']),
        ),
      ),
  );
  for (const { id } of settled)
    await runMove(messageWithdraw, {
      workspaceId,
      actor: DRAFTER,
      input: { messageId: id, reasonCode: 'source_corrected' },
      idempotencyKey: uuidv5(`settled ${id}`, workspaceId),
      now: wall,
    });
}
