// A small workspace for database tests: a leader over a manager over two reps, finance, an admin, an auditor and one open deal.
import { drizzle, type PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { v7 as uuidv7 } from 'uuid';
import { itemState } from '@/db/schema/derived';
import { draft } from '@/db/schema/draft';
import { fact, factLink } from '@/db/schema/fact';
import { commitment, opportunity } from '@/db/schema/opportunity';
import { seat, team, teamParent, teamSeat } from '@/db/schema/seat';
import { source } from '@/db/schema/source';
import { workspace } from '@/db/schema/workspace';
import { type FreshDatabase, freshDatabase } from '@/db/testing/fresh-database';
import type { ItemKey, ItemState } from '@/server/core/vocabulary/item';
import type { Role } from '@/server/core/vocabulary/role';
import type { Actor, PersonActor } from '../actor';
import type { MoveDefinition } from '../definition';
import { runMove } from '../door';
import type { Outcome } from '../outcome';

/** Wednesday, in the middle of a calendar quarter. */
export const NOW = new Date('2026-05-13T10:00:00.000Z');
const SEATS = ['leader', 'manager', 'rep', 'peer', 'finance', 'revops_admin', 'auditor'] as const;
export type SeatName = (typeof SEATS)[number];

export type DealWorld = {
  database: FreshDatabase;
  /** As the tables' owner: sees past the door. */
  owner: PostgresJsDatabase;
  workspaceId: string;
  sourceId: string;
  /** What the helpers below and most tests are about; a test may put another deal here. */
  dealId: string;
  seats: Record<SeatName, PersonActor>;
  run: <Input, Loaded, Plan, Result>(
    def: MoveDefinition<Input, Loaded, Plan, Result>,
    actor: Actor,
    input: unknown,
    options?: { key?: string; mode?: 'apply' | 'preview'; now?: Date },
  ) => Promise<Outcome<Result>>;
  addDeal: (values?: Partial<typeof commitment.$inferInsert>) => Promise<string>;
  addDraft: (values: Partial<typeof draft.$inferInsert>) => Promise<string>;
  addFact: (values?: Partial<typeof fact.$inferInsert>) => Promise<string>;
  setItem: (
    itemKey: ItemKey,
    state: ItemState,
    values?: Partial<typeof itemState.$inferInsert>,
  ) => Promise<void>;
  close: () => Promise<void>;
};

/**
 * @param options.beside another world: this one becomes a second workspace of its database, which that one drops.
 * @param options.database one that the test made itself.
 * @param options.mark a word in every name of this world, so that a test can look for it.
 */
export async function makeDealWorld(
  options: { beside?: DealWorld; database?: FreshDatabase; mark?: string } = {},
): Promise<DealWorld> {
  process.env.PLUMBLINE_MASTER_KEY ??= 'a key for tests only';
  const { beside, mark } = options;
  const marked = (name: string): string => (mark ? `${mark} ${name}` : name);
  const database = beside?.database ?? options.database ?? (await freshDatabase());
  const client = postgres(database.ownerUrl, { max: 2, onnotice: () => undefined });
  const owner = drizzle(client);
  const workspaceId = uuidv7();
  const sourceId = uuidv7();
  await owner.insert(workspace).values({
    id: workspaceId,
    slug: mark ? mark.toLowerCase() : 'test',
    name: marked('Test'),
    timeZone: 'Europe/Berlin',
    currency: 'EUR',
    fiscalCalendar: { kind: 'calendar_months', version: 1, startMonth: 1, yearNamedBy: 'start' },
    smallDealLimit: '10000',
    materialAmount: '250000',
    reviewAmount: '100000',
  });
  await owner.insert(source).values({ workspaceId, id: sourceId, kind: 'csv', name: marked('CRM') });
  const seats = await seatPeople(owner, workspaceId, marked);
  const base = { workspaceId, sourceId };
  const addDeal: DealWorld['addDeal'] = async (values = {}) => {
    const id = uuidv7();
    await owner.insert(opportunity).values({
      ...base,
      id,
      externalId: id,
      digest: new Uint8Array(),
      importId: uuidv7(),
      name: marked('A deal'),
      ownerSeatId: seats.rep.seatId,
      dealType: 'new',
      outcome: 'open',
      firstSeenAt: NOW,
    });
    await owner.insert(commitment).values({
      workspaceId,
      opportunityId: id,
      amount: '50000',
      currency: 'EUR',
      closesOn: '2026-06-15',
      category: 'best_case',
      categoryMadeBy: 'person',
      stage: 'Proposal',
      phase: 'proposal',
      highestPhase: 'proposal',
      nextStep: 'Call',
      nextStepOn: '2026-05-20',
      ...values,
    });
    return id;
  };
  const world: DealWorld = {
    database,
    owner,
    workspaceId,
    sourceId,
    dealId: await addDeal(),
    seats,
    run: (def, actor, input, { key = uuidv7(), mode = 'apply', now = NOW } = {}) =>
      runMove(def, { workspaceId, actor, input, idempotencyKey: key, now, mode }),
    addDeal,
    async addDraft(values) {
      const id = uuidv7();
      await owner.insert(draft).values({
        workspaceId,
        id,
        opportunityId: world.dealId,
        field: 'amount',
        fromValue: '50000.00',
        toValue: '45000',
        reason: 'The current quote says 45000 EUR.',
        band: 'fair',
        bandReasons: ['A quote of the CRM.'],
        factIds: [],
        signalIds: [],
        rule: 'amount_from_quote@1',
        state: 'open',
        madeAtVersion: 1,
        createdAt: NOW,
        moveId: uuidv7(),
        ...values,
      });
      return id;
    },
    async addFact(values = {}) {
      const id = uuidv7();
      await owner.insert(fact).values({
        ...base,
        id,
        externalId: id,
        kind: 'email',
        direction: 'inbound',
        side: 'buyer',
        strength: 2,
        occurredAt: NOW,
        recordedAt: NOW,
        label: marked('Mail from buyer · 13 May 2026'),
        participants: [],
        attributes: {},
        digest: new Uint8Array(),
        ...values,
      });
      await owner
        .insert(factLink)
        .values({ workspaceId, opportunityId: world.dealId, factId: id, how: 'source', recordedAt: NOW });
      return id;
    },
    async setItem(itemKey, state, values = {}) {
      const row = {
        workspaceId,
        opportunityId: world.dealId,
        itemKey,
        state,
        isBlocking: true,
        applies: true,
        reason: 'Because.',
        factIds: [],
        signalIds: [],
        rule: `${itemKey}@1`,
        since: NOW,
        ...values,
      };
      const target = [itemState.workspaceId, itemState.opportunityId, itemState.itemKey];
      await owner.insert(itemState).values(row).onConflictDoUpdate({ target, set: row });
    },
    async close() {
      await client.end();
      if (!beside) await database.drop();
    },
  };
  return world;
}

/** Root team: leader. Under it: the manager's team with both reps. */
async function seatPeople(
  owner: PostgresJsDatabase,
  workspaceId: string,
  marked: (name: string) => string,
): Promise<DealWorld['seats']> {
  const top = uuidv7();
  const below = uuidv7();
  const validFrom = '2026-01-01';
  await owner.insert(team).values([
    { workspaceId, id: top, name: marked('All') },
    { workspaceId, id: below, name: marked('North') },
  ]);
  await owner.insert(teamParent).values([
    { workspaceId, teamId: top, parentId: null, validFrom },
    { workspaceId, teamId: below, parentId: top, validFrom },
  ]);
  const role = (name: SeatName): Role => (name === 'peer' ? 'rep' : name);
  const made = SEATS.map((name) => {
    const actor: PersonActor = { kind: 'person', seatId: uuidv7(), personId: uuidv7(), role: role(name) };
    return [name, actor] as const;
  });
  await owner.insert(seat).values(
    made.map(([name, { seatId: id, personId, role: held }]) => ({
      workspaceId,
      id,
      personId,
      name: marked(`The ${name}`),
      email: `${name}@seller.example`,
      role: held,
    })),
  );
  const seats = Object.fromEntries(made) as DealWorld['seats'];
  await owner.insert(teamSeat).values([
    { workspaceId, teamId: top, seatId: seats.leader.seatId, isLead: true, validFrom },
    { workspaceId, teamId: below, seatId: seats.manager.seatId, isLead: true, validFrom },
    { workspaceId, teamId: below, seatId: seats.rep.seatId, validFrom },
    { workspaceId, teamId: below, seatId: seats.peer.seatId, validFrom },
  ]);
  return seats;
}
