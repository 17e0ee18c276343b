// A test world with one deal per way of standing to it: own, shared, a peer's, a manager's, another team's and nobody's.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { dealTeam, opportunity } from '@/db/schema/opportunity';
import { seat, team, teamParent, teamSeat } from '@/db/schema/seat';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type DealWorld, makeDealWorld, NOW, type SeatName } from '@/server/moves/testing/deal-world';

export const DEALS = ['own', 'shared', "a peer's", "the manager's", "another team's", "nobody's"] as const;
export type DealName = (typeof DEALS)[number];

/** Who may see which of them: domain, "who may see and do what". */
export const SEES: Record<SeatName, readonly DealName[]> = {
  rep: ['own', 'shared'],
  peer: ['shared', "a peer's"],
  manager: ['own', 'shared', "a peer's", "the manager's"],
  leader: DEALS,
  finance: DEALS,
  revops_admin: DEALS,
  auditor: DEALS,
};

export type SalesFloor = { world: DealWorld; deals: Record<DealName, string> };

export async function makeSalesFloor(): Promise<SalesFloor> {
  const world = await makeDealWorld();
  const { owner, workspaceId, seats } = world;
  const outsider = uuidv7();
  const south = uuidv7();
  const [top] = await owner.select().from(team).where(eq(team.name, 'All'));
  const validFrom = '2026-01-01';
  await owner.insert(seat).values({ workspaceId, id: outsider, name: 'The outsider', role: 'rep' });
  await owner.insert(team).values({ workspaceId, id: south, name: 'South' });
  await owner.insert(teamParent).values({ workspaceId, teamId: south, parentId: top?.id, validFrom });
  await owner.insert(teamSeat).values({ workspaceId, teamId: south, seatId: outsider, validFrom });
  const owners: Record<DealName, string | null> = {
    own: seats.rep.seatId,
    shared: seats.peer.seatId,
    "a peer's": seats.peer.seatId,
    "the manager's": seats.manager.seatId,
    "another team's": outsider,
    "nobody's": null,
  };
  const deals: Record<string, string> = {};
  for (const name of DEALS) {
    const id = name === 'own' ? world.dealId : await world.addDeal();
    await owner
      .update(opportunity)
      .set({ name: `Deal: ${name}`, ownerSeatId: owners[name] })
      .where(eq(opportunity.id, id));
    deals[name] = id;
  }
  const shared = deals.shared ?? '';
  await owner.insert(dealTeam).values({ workspaceId, opportunityId: shared, seatId: seats.rep.seatId });
  await runEvaluation(workspaceId, { all: true }, 'test', NOW);
  return { world, deals: deals as Record<DealName, string> };
}
