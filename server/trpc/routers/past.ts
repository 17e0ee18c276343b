// Past moments: the forecast and a deal as they stood, frozen where a snapshot was taken and otherwise put together from the records. Nothing can be moved there.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { type Tx, withWorkspace } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { dayIn } from '@/server/core/calendar/day-in-zone';
import { pastInstant } from '@/server/core/calendar/past-instant';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { readPastDealView } from '@/server/evaluate/past/past-deal-view';
import type { PastMoment } from '@/server/evaluate/past/past-deals';
import { findFrozen } from '@/server/reads/past/find-frozen';
import { readFrozenLine, readPastDealHead, readSeatNames } from '@/server/reads/past/past-deal-head';
import { readPastForecast } from '@/server/reads/past/past-forecast';
import { Known, PastQuestion, type PastSource } from '@/server/reads/past/past-question';
import { seesSnapshots } from '@/server/reads/snapshot-sight';
import { router, seated } from '../init';

function momentOf({ workspace, effectiveAt }: Seated, asOf: string): Date {
  const moment = pastInstant(asOf, workspace.timeZone);
  if (moment === null)
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: 'An as-of is a day such as 2026-04-30, or a day and a time such as 2026-04-30T14:05.',
    });
  if (new Date(moment) > effectiveAt)
    throw new TRPCError({
      code: 'BAD_REQUEST',
      message: 'That moment has not passed yet: choose an earlier day.',
    });
  return new Date(moment);
}

function frozenSource({ workspace }: Seated, id: string, moment: Date) {
  const day = dayIn(moment.toISOString(), workspace.timeZone);
  return { source: { kind: 'snapshot', id, day } satisfies PastSource, asked: null };
}

async function sourceOf(tx: Tx, { workspace }: Seated, moment: PastMoment, wall: Date) {
  const asked = await askForPast(tx, workspace.id, moment, wall);
  const day = dayIn(moment.effectiveAt.toISOString(), workspace.timeZone);
  const source: PastSource | null = asked.state === 'done' ? { kind: 'past', id: asked.id, day } : null;
  return { source, asked };
}

export const pastRouter = router({
  forecast: seated.input(PastQuestion).query(({ ctx, input: { asOf, known: asked, filter } }) =>
    withWorkspace(ctx.seat.workspace.id, async (tx) => {
      const { seat, now } = ctx;
      const moment = momentOf(seat, asOf);
      const frozenThen = await findFrozen(tx, moment.toISOString(), seat.workspace.timeZone, filter.basis);
      // Where it was frozen, what was known then is what is shown first.
      const known = asked ?? (frozenThen ? 'then' : 'now');
      const frozen = known === 'then' ? frozenThen : null;
      const of = (which: 'then' | 'now', effectiveAt: Date) =>
        sourceOf(tx, seat, { effectiveAt, knownAs: which, basis: filter.basis }, now);
      const mine = frozen ? frozenSource(seat, frozen.id, moment) : await of(known, moment);
      // Of one and the same moment: what changed between a freeze and the end of its day did not come late.
      const other = frozen
        ? await of('now', new Date(frozen.effectiveAt))
        : await of(known === 'then' ? 'now' : 'then', moment);
      const mayOpen = await seesSnapshots(tx, seat);
      const head = {
        known,
        moment: moment.toISOString(),
        frozen: frozenThen && { ...frozenThen, mayOpen },
        isFrozen: frozen !== null,
      };
      if (!mine.source)
        return { ...head, waits: mine.asked, board: null, otherCells: null, isOtherDue: false };
      return {
        ...head,
        waits: null,
        board: await readPastForecast(tx, seat, mine.source, filter),
        /** The same as known at the other time; null while it is being put together. */
        otherCells: other.source && (await readPastForecast(tx, seat, other.source, filter)).cells,
        isOtherDue: other.source === null && other.asked.state !== 'failed',
      };
    }),
  ),
  deal: seated
    .input(
      z.object({
        id: z.uuid(),
        asOf: z.string().max(16),
        known: Known.optional(),
        basis: z.enum(['source', 'accepted']).default('source'),
      }),
    )
    .query(({ ctx, input: { id, asOf, known, basis } }) =>
      withWorkspace(ctx.seat.workspace.id, async (tx) => {
        const { seat } = ctx;
        const moment = momentOf(seat, asOf);
        const head = await readPastDealHead(tx, seat, id);
        if (!head)
          throw new TRPCError({
            code: 'NOT_FOUND',
            message: 'There is no such deal, or it is not yours to see.',
          });
        const { id: workspaceId, timeZone } = seat.workspace;
        const view = async (knownAs: 'then' | 'now') => {
          const at = { effectiveAt: moment, knownAs, basis };
          return readPastDealView(tx, workspaceId, at, id);
        };
        const names = await readSeatNames(tx);
        const named = (one: Awaited<ReturnType<typeof view>>) =>
          one && { ...one, ownerName: one.ownerSeatId ? (names.get(one.ownerSeatId) ?? null) : null };
        const frozen = await findFrozen(tx, moment.toISOString(), timeZone, basis);
        const line = frozen && (await readFrozenLine(tx, frozen.id, id));
        return {
          ...head,
          moment: moment.toISOString(),
          // As on the forecast: where it was frozen, what was known then is what is shown first.
          known: known ?? (line ? ('then' as const) : ('now' as const)),
          asThen: named(await view('then')),
          asNow: named(await view('now')),
          frozen: frozen && line && { ...frozen, line, mayOpen: await seesSnapshots(tx, seat) },
        };
      }),
    ),
});
