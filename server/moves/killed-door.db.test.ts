// A process killed inside the door leaves all of a move or nothing of it: write, history, outbox and log together.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { auditEntry } from '@/db/schema/audit';
import { decision, draft } from '@/db/schema/draft';
import { move } from '@/db/schema/move';
import { commitment, commitmentEntry } from '@/db/schema/opportunity';
import { outboxChange } from '@/db/schema/outbox';
import { draftAccept } from './draft-accept';
import { type DealWorld, makeDealWorld, NOW } from './testing/deal-world';
import type { Death } from './testing/die-at';

let world: DealWorld;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());

async function acceptAndDieAt(at: string) {
  const dealId = await world.addDeal();
  const draftId = await world.addDraft({ opportunityId: dealId });
  const key = uuidv7();
  const death: Death = {
    url: world.database.appUrl,
    workspaceId: world.workspaceId,
    actor: world.seats.rep,
    draftId,
    key,
    now: NOW.toISOString(),
    at,
  };
  const script = join(import.meta.dirname, 'testing/die-at.ts');
  const child = spawn(process.execPath, ['--import', 'tsx', script, JSON.stringify(death)], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [, signal] = await once(child, 'exit');
  expect(signal).toBe('SIGKILL');
  return { dealId, draftId, key };
}

async function kept(dealId: string, draftId: string) {
  const { owner } = world;
  const [promise] = await owner.select().from(commitment).where(eq(commitment.opportunityId, dealId));
  const [about] = await owner.select().from(draft).where(eq(draft.id, draftId));
  const moves = await owner.select().from(move).where(eq(move.opportunityId, dealId));
  const [made] = moves;
  const counts = await Promise.all([
    owner.select().from(decision).where(eq(decision.draftId, draftId)),
    owner.select().from(commitmentEntry).where(eq(commitmentEntry.opportunityId, dealId)),
    owner.select().from(outboxChange).where(eq(outboxChange.opportunityId, dealId)),
    made ? owner.select().from(auditEntry).where(eq(auditEntry.moveId, made.id)) : [],
  ]);
  return {
    version: promise?.version,
    state: about?.state,
    moves: moves.length,
    rows: counts.map((rows) => rows.length),
  };
}

const NOTHING = { version: 1, state: 'open', moves: 0, rows: [0, 0, 0, 0] };
const ALL = { version: 2, state: 'accepted', moves: 1, rows: [1, 1, 1, 1] };

it.each([
  ['before the outbox is written', 'insert into "outbox_change"'],
  ['before the log is appended to', 'finish_move'],
  ['before it commits', 'commit'],
])(
  'keeps nothing of a move whose process is killed %s',
  async (_when, at) => {
    const { dealId, draftId, key } = await acceptAndDieAt(at);
    expect(await kept(dealId, draftId)).toEqual(NOTHING);
    // The same intent, sent again, is done once.
    const again = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }, { key });
    expect(again.status).toBe('applied');
    expect(await kept(dealId, draftId)).toEqual(ALL);
  },
  60_000,
);

it('keeps all of a move whose process is killed before it could say so', async () => {
  const { dealId, draftId, key } = await acceptAndDieAt('nothing is called this');
  expect(await kept(dealId, draftId)).toEqual(ALL);
  const again = await world.run(draftAccept, world.seats.rep, { draftId, expectedVersion: 1 }, { key });
  expect(again.status).toBe('replayed');
  expect(await kept(dealId, draftId)).toEqual(ALL);
}, 60_000);
