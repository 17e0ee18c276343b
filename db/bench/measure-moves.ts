// A move through the door beside a bare transaction of the same writes, in this process, in one workspace.
import { sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { database, withWorkspace } from '@/db/client';
import { addDays } from '@/server/core/calendar/day-arithmetic';
import type { Actor } from '@/server/moves/actor';
import { dealSnooze } from '@/server/moves/deal-snooze';
import { runMove } from '@/server/moves/door';
import { askEngine, principalOf, shippedPolicies } from '@/server/policies/authorise';
import { atLeast, atMost, type BenchRow } from './bench-row';
import { percentile, timesOf } from './measure';

const WARM_UP = 300;
/** The bare transactions update a head each, as the move does its log's, and none of them waits for another. */
const HEADS = 64;

type OwnDeal = { id: string; seat_id: string; today: string };

export async function measureMoves(
  workspaceId: string,
  asOwner: Execute,
  calls: number,
): Promise<BenchRow[]> {
  await makeBareTables(asOwner);
  const deals = await ownedDeals(workspaceId);
  const dealAt = (index: number): OwnDeal => {
    const deal = deals[index % deals.length];
    if (!deal) throw new Error('No open deal has an owner.');
    return deal;
  };
  const until = addDays(dealAt(0).today, 7);
  const now = new Date();
  const move = async (index: number) => {
    const deal = dealAt(index);
    const outcome = await runMove(dealSnooze, {
      workspaceId,
      actor: actorOf(deal),
      input: { opportunityId: deal.id, until },
      idempotencyKey: uuidv7(),
      now,
    });
    if (outcome.status !== 'applied') throw new Error(`deal.snooze: ${JSON.stringify(outcome)}`);
  };
  await move(0);
  const like = await lastMove(workspaceId);
  const heads = Array.from({ length: HEADS }, () => uuidv7());
  for (const head of heads)
    await asOwner(`insert into bench.audit_head select '${head}', size, range, root, changed_at from audit_head
      where workspace_id = '${workspaceId}'`);
  const bare = (index: number) =>
    bareTransaction(workspaceId, dealAt(index), until, { ...like, head: heads[index % HEADS] ?? '' });
  const rows: BenchRow[] = [];
  for (const concurrency of [1, 8]) {
    // A server compiles its code once in its life, and every connection parses its statements once in its.
    const plain = await timesOf(bare, { calls, concurrency, warmUp: WARM_UP });
    const moved = await timesOf(move, { calls, concurrency, warmUp: WARM_UP });
    const ratio = plain.perSecond / moved.perSecond;
    const told = `${ratio.toFixed(1)} ×: ${moved.perSecond.toFixed(0)}/s beside ${plain.perSecond.toFixed(0)}/s, p95 ${percentile(moved, 0.95).toFixed(1)} ms`;
    rows.push(
      atMost(`a move (deal.snooze), ${concurrency} at once`, '≤ 2 × a bare transaction', ratio, 2, told),
    );
    if (concurrency > 1)
      rows.push(
        atLeast('moves in one workspace', '≥ 700/s', moved.perSecond, 700, `${moved.perSecond.toFixed(0)}/s`),
      );
  }
  return [...rows, ...measureDecisions(dealAt(0))];
}

type Execute = (statement: string) => Promise<unknown>;

/** The same rows, as long, into tables with the same keys and indexes, without triggers, policies, hashes or an order. */
async function makeBareTables(execute: Execute): Promise<void> {
  await execute('create schema if not exists bench');
  await execute('grant usage on schema bench to plumb_app');
  for (const table of ['move', 'snooze', 'audit_entry', 'audit_head']) {
    await execute(`create table bench.${table} (like public.${table} including defaults including indexes)`);
    await execute(`grant select, insert, update on bench.${table} to plumb_app`);
  }
}

type Recorded = {
  digest: Uint8Array;
  answer: string;
  asked: string;
  leaf: Uint8Array;
  leaf_hash: Uint8Array;
};

/** What a move wrote, so that the bare transaction writes as much. */
async function lastMove(workspaceId: string): Promise<Recorded> {
  const [row] = await withWorkspace(workspaceId, (tx) =>
    tx.execute<Recorded>(sql`
      select m.input_digest as digest, m.answer::text, m.asked::text, e.leaf, e.leaf_hash from audit_entry e
      join move m on m.workspace_id = e.workspace_id and m.id = e.move_id order by e.seq desc limit 1`),
  );
  if (!row) throw new Error('The move is not in the log.');
  return row;
}

async function bareTransaction(
  workspaceId: string,
  { id: dealId, seat_id: seatId }: OwnDeal,
  until: string,
  like: Recorded & { head: string },
): Promise<void> {
  const id = uuidv7();
  await database().db.transaction(async (tx) => {
    await tx.execute(sql`select set_config('plumb.workspace', ${workspaceId}, true)`);
    await tx.execute(sql`insert into bench.move (workspace_id, id, kind, actor_kind, actor_id, idempotency_key,
      input_digest, outcome, answer, asked, opportunity_id, at) values (${workspaceId}, ${id}, 'deal.snooze', 'person',
      ${seatId}, ${id}, ${like.digest}, 'applied', ${like.answer}, ${like.asked}, ${dealId}, now())`);
    await tx.execute(sql`insert into bench.snooze (workspace_id, seat_id, opportunity_id, until, move_id)
      values (${workspaceId}, ${seatId}, ${dealId}, ${until}, ${id})
      on conflict (workspace_id, seat_id, opportunity_id) do update set until = excluded.until, move_id = excluded.move_id`);
    await tx.execute(sql`insert into bench.audit_entry (workspace_id, seq, move_id, kind, outcome, actor_kind, actor_id,
      opportunity_id, at, leaf, leaf_hash) values (${workspaceId}, ${Math.floor(Math.random() * 2 ** 52)}, ${id},
      'deal.snooze', 'applied', 'person', ${seatId}, ${dealId}, now(), ${like.leaf}, ${like.leaf_hash})`);
    await tx.execute(sql`update bench.audit_head set size = size + 1, root = ${like.leaf_hash}, changed_at = now()
      where workspace_id = ${like.head}`);
  });
}

function measureDecisions(deal: OwnDeal): BenchRow[] {
  const context = { isOwner: true, isDealTeam: false, isInSubtree: false };
  const set = shippedPolicies();
  const question = {
    principal: principalOf(actorOf(deal)),
    action: 'deal.snooze',
    resource: { type: 'Deal', id: deal.id, attributes: { outcome: 'open' } },
    context,
  };
  const ask = () => askEngine(question, set);
  for (let warm = 0; warm < 200; warm++) ask();
  const calls = 2_000;
  const startedAt = performance.now();
  for (let index = 0; index < calls; index++) ask();
  const each = (performance.now() - startedAt) / calls;
  return [atMost('a Cedar decision', '≤ 0.3 ms', each, 0.3, `${each.toFixed(2)} ms`)];
}

const actorOf = ({ seat_id: seatId }: OwnDeal): Actor => ({
  kind: 'person',
  seatId,
  personId: seatId,
  role: 'rep',
});

/** Open deals and their owners: each is moved by its own, so that callers at once seldom meet on one deal. */
async function ownedDeals(workspaceId: string): Promise<OwnDeal[]> {
  return withWorkspace(workspaceId, (tx) =>
    tx.execute<OwnDeal>(sql`
      select o.id, o.owner_seat_id as seat_id, (coalesce(w.clock_at, now()) at time zone w.time_zone)::date::text as today
      from opportunity o join workspace w on w.id = o.workspace_id
      where o.outcome = 'open' and o.owner_seat_id is not null order by md5(o.id::text) limit 1000`),
  );
}
