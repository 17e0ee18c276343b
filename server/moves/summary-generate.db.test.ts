// A summary of activity through the door: for whom, what it says, what the log keeps of it and that nothing else is kept.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { auditEntry, auditValue } from '@/db/schema/audit';
import { move } from '@/db/schema/move';
import { dealTeam } from '@/db/schema/opportunity';
import { summarySentence } from '@/server/core/summary/summary-words';
import type { Actor } from './actor';
import { summaryGenerate } from './summary-generate';
import { type DealWorld, makeDealWorld, type SeatName } from './testing/deal-world';

const SECRET = 'Falcon pricing';
const SINCE = '2026-05-01';
const DRAFTER: Actor = { kind: 'agent', id: 'drafter' };
let world: DealWorld;
let mail: string;
beforeAll(async () => {
  world = await makeDealWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  world.dealId = await world.addDeal();
  mail = await world.addFact({ label: SECRET });
});

const ask = (actor: Actor, { since = SINCE, ...options }: { since?: string; key?: string } = {}) =>
  world.run(summaryGenerate, actor, { opportunityId: world.dealId, since }, options);
const asSeat = (name: SeatName) => ask(world.seats[name]);

describe('summary.generate', () => {
  it('answers the owner, who leads them and the drafter with sentences that cite records', async () => {
    for (const actor of [world.seats.rep, world.seats.manager, world.seats.leader, DRAFTER]) {
      const answer = await ask(actor);
      if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
      expect(answer.result).toMatchObject({
        rule: 'summarise_activity@1',
        since: SINCE,
        today: '2026-05-13',
      });
      const [first] = answer.result.points;
      expect(first && summarySentence(first)).toBe('Since 1 May 2026: 1 mail from the buyer.');
      expect(first?.factIds).toEqual([mail]);
    }
  });

  it('refuses those who neither decide about the deal nor lead its owner, and says who may', async () => {
    for (const seat of ['finance', 'revops_admin'] as const) {
      const refused = await asSeat(seat);
      expect(refused).toMatchObject({ status: 'refused', code: 'no_permission' });
      expect(JSON.stringify(refused)).toContain('a manager of its subtree');
    }
    expect(await asSeat('auditor')).toMatchObject({ code: 'auditor_only_reads', remedies: ['other_seat'] });
    expect(await asSeat('peer')).toMatchObject({ code: 'not_found' });
    await world.owner.insert(dealTeam).values({
      workspaceId: world.workspaceId,
      opportunityId: world.dealId,
      seatId: world.seats.peer.seatId,
    });
    expect(await asSeat('peer')).toMatchObject({ status: 'applied' });
  });

  it('refuses a day after today, and one that is none', async () => {
    for (const since of ['2026-05-14', 'yesterday'])
      expect(await ask(world.seats.rep, { since })).toMatchObject({
        code: 'invalid_input',
        remedies: ['correct_input'],
      });
  });

  it('leaves one entry that cites the records and holds none of their words, and no value beside it', async () => {
    const answer = await asSeat('rep');
    if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
    const [entry] = await world.owner.select().from(auditEntry).where(eq(auditEntry.moveId, answer.moveId));
    const leaf = new TextDecoder().decode(entry?.leaf);
    expect(JSON.parse(leaf)).toMatchObject({
      kind: 'summary.generate',
      outcome: 'applied',
      opportunity: world.dealId,
      facts: [mail],
      measures: { rule: 'summarise_activity@1', since: SINCE, facts: 1 },
    });
    const [kept] = await world.owner.select().from(move).where(eq(move.id, answer.moveId));
    expect(leaf + JSON.stringify(kept)).not.toContain(SECRET);
    expect(leaf + JSON.stringify(kept)).not.toContain('mail from the buyer');
    const values = await world.owner.select().from(auditValue).where(eq(auditValue.entryId, answer.moveId));
    expect(values).toEqual([]);
  });

  it('answers the same key with the same summary', async () => {
    const key = uuidv7();
    const first = await ask(world.seats.rep, { key });
    const again = await ask(world.seats.rep, { key });
    if (first.status !== 'applied' || again.status !== 'replayed') throw new Error(JSON.stringify(again));
    expect(Object(again.was).result).toEqual(first.result);
  });

  it('leaves out a record that only may belong to the deal', async () => {
    const other = world.dealId;
    world.dealId = await world.addDeal();
    const answer = await asSeat('rep');
    if (answer.status !== 'applied') throw new Error(JSON.stringify(answer));
    expect(JSON.stringify(answer.result)).not.toContain(mail);
    expect(answer.result.points.map(summarySentence)).toContain('Nothing was recorded since 1 May 2026.');
    expect(other).not.toBe(world.dealId);
  });
});
