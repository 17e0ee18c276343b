// Sends a comparison or a restatement deal by deal as CSV; taking it along is an entry of the log first. Memory holds a thousand deals.
import { v7 as uuidv7 } from 'uuid';
import { type Tx, withWorkspace } from '@/db/client';
import { loadSeated } from '@/server/auth/load-seated';
import type { Seated } from '@/server/auth/seated';
import { rootMessage } from '@/server/errors/root-message';
import { askForEnds } from '@/server/evaluate/past/ask-for-ends';
import { askForPast } from '@/server/evaluate/past/ask-for-past';
import { runMove } from '@/server/moves/door';
import { snapshotExport } from '@/server/moves/snapshot-export';
import { ComparisonQuestion } from '@/server/reads/comparison/book-end';
import { type ComparedEnds, loadCompleted, loadEnds } from '@/server/reads/comparison/load-ends';
import { compareBooks, type Moved, nameDeals, type Restate } from '@/server/reads/comparison/read-comparison';
import { loadRestatedEnds, RestatementQuestion } from '@/server/reads/comparison/read-restated';
import { comparisonHead, comparisonRows, comparisonTotals } from '@/server/snapshots/comparison-csv';
import { csvText } from '@/server/snapshots/lines-csv';
import { isSameOrigin } from './same-origin';

const NAMED = 1_000;
type Prepared = { ends: ComparedEnds; restate?: Restate };
type Prepare = (tx: Tx, seat: Seated, asked: object) => Promise<Prepared | { problem: string }>;
type File = {
  what: 'comparison.csv' | 'restatement.csv';
  words: readonly [string, string];
  prepare: Prepare;
};

export const sendComparison = (request: Request, id: string): Promise<Response> =>
  send(request, id, comparisonOf(id));

export const comparisonOf = (id: string): File => ({
  what: 'comparison.csv',
  words: ['then', 'later'],
  async prepare(tx, seat, asked) {
    const question = ComparisonQuestion.safeParse({ from: id, ...asked });
    if (!question.success) return { problem: 'There is no such comparison.' };
    const { from, to } = question.data;
    // The log names the snapshot that the file is of: it has to be one of the two.
    if (from !== id && to !== id) return { problem: 'There is no such comparison.' };
    const days = await askForEnds(tx, seat, { from, to }, new Date());
    if (days.problem !== null) return { problem: days.problem };
    if (days.open.length > 0)
      return {
        problem: 'That day is still being put together: open the page, and take the file from there.',
      };
    const ends = await loadEnds(tx, seat, question.data, days.pasts);
    return 'problem' in ends ? ends : { ends };
  },
});

export const sendRestatement = (request: Request, id: string): Promise<Response> =>
  send(request, id, {
    what: 'restatement.csv',
    words: ['reported', 'today'],
    async prepare(tx, seat, asked) {
      const question = RestatementQuestion.safeParse({ ...asked, id });
      const frozen = question.success ? await loadCompleted(tx, id) : null;
      if (!question.success || !frozen) return { problem: 'There is no such restatement.' };
      const moment = {
        effectiveAt: frozen.effectiveAt,
        knownAs: 'now',
        basis: frozen.request.basis,
      } as const;
      const past = await askForPast(tx, seat.workspace.id, moment, new Date());
      if (past.state !== 'done')
        return {
          problem: 'That moment is still being put together: open the page, and take the file from there.',
        };
      return loadRestatedEnds(tx, seat, question.data, past.id);
    },
  });

async function send(request: Request, id: string, file: File): Promise<Response> {
  if (!isSameOrigin(request)) return plain(403, 'The request did not come from our own page.');
  const seat = await loadSeated();
  if (!seat) return plain(401, 'Sign in to go on.');
  const { categories, cause: _cause, ...rest } = Object.fromEntries(new URL(request.url).searchParams);
  return answerFile(
    seat,
    id,
    { ...rest, ...(categories ? { categories: categories.split(',') } : {}) },
    file,
  );
}

/** What nothing can be sent of is no export: it is found before the log says that one was taken. */
export async function answerFile(seat: Seated, id: string, asked: object, file: File): Promise<Response> {
  const workspaceId = seat.workspace.id;
  const taking = {
    workspaceId,
    actor: seat.actor,
    input: { snapshotId: id, what: file.what },
    idempotencyKey: uuidv7(),
    now: new Date(),
  };
  // Whoever may not take it learns nothing of it: that is refused, and logged, below.
  const isAllowed = (await runMove(snapshotExport, { ...taking, mode: 'preview' })).status === 'would_apply';
  const prepared = isAllowed ? await withWorkspace(workspaceId, (tx) => file.prepare(tx, seat, asked)) : null;
  if (prepared && 'problem' in prepared) return plain(404, prepared.problem);
  const outcome = await runMove(snapshotExport, taking);
  if (outcome.status === 'refused')
    return plain(outcome.code === 'invalid_input' ? 404 : 403, outcome.reason);
  if (outcome.status !== 'applied') return plain(403, 'The file was not exported.');
  return csvAnswer(`${file.what.replace('.csv', '')}-${id}.csv`, (write) =>
    withWorkspace(workspaceId, async (tx) => {
      // What is looked up on the way is looked up in this transaction.
      const again = await file.prepare(tx, seat, asked);
      if ('problem' in again) throw new Error(again.problem);
      let batch: Moved[] = [];
      const settle = async () => {
        const named = await nameDeals(
          tx,
          batch.map((moved) => ({ moved, amount: '0' })),
        );
        batch = [];
        await write(csvText(named.flatMap(comparisonRows)));
      };
      await write(csvText([comparisonHead(file.words)]));
      const waterfall = await compareBooks(
        tx,
        again.ends,
        async (moved) => {
          batch.push(moved);
          if (batch.length >= NAMED) await settle();
        },
        again.restate,
      );
      await settle();
      const { from, to } = again.ends;
      const [first, second] = file.words;
      await write(
        csvText(
          comparisonTotals(waterfall, [
            [first, from.rates],
            [second, to.rates],
          ]),
        ),
      );
    }),
  );
}

/** A failure breaks the file off, so that half a file is never taken for a whole one. */
function csvAnswer(name: string, make: (write: (text: string) => Promise<void>) => Promise<void>): Response {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  make((text) => writer.write(Buffer.from(text, 'utf8'))).then(
    () => writer.close(),
    (error: unknown) => {
      console.error(`${name} was not sent whole: ${rootMessage(error)}`);
      return writer.abort(error).catch(() => undefined);
    },
  );
  return new Response(readable, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'no-store',
    },
  });
}

const plain = (status: number, text: string) => new Response(text, { status });
