// Puts one record of every kind that procedures speak of into a test world, each text with the world's mark.
import { eq, sql } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { account } from '@/db/schema/account';
import { agentGrant } from '@/db/schema/agent';
import { adjustment, call } from '@/db/schema/call';
import { delegation } from '@/db/schema/delegation';
import { signal } from '@/db/schema/fact';
import { evidenceView } from '@/db/schema/move';
import { commitmentEntry, opportunity } from '@/db/schema/opportunity';
import { invite } from '@/db/schema/person';
import { flagResponse, itemRuling } from '@/db/schema/ruling';
import { seat, team } from '@/db/schema/seat';
import { snapshot } from '@/db/schema/snapshot';
import { importFile, importRefusal, importRun, sourceMapping } from '@/db/schema/source';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { draftAccept } from '@/server/moves/draft-accept';
import { type DealWorld, NOW } from '@/server/moves/testing/deal-world';
import { addMessage } from './add-message';
import { addOpportunityDraft } from './add-opportunity-draft';
import { addRequest } from './add-request';

/** What a request could name. */
export type RecordIds = {
  deal: string;
  team: string;
  seat: string;
  otherSeat: string;
  account: string;
  fact: string;
  signal: string;
  draft: string;
  decision: string;
  move: string;
  ruling: string;
  waiver: string;
  response: string;
  delegation: string;
  grant: string;
  import: string;
  source: string;
  snapshot: string;
  call: string;
  adjustment: string;
  opportunityDraft: string;
  contact: string;
  message: string;
  refusal: string;
  request: string;
};

export async function fillWorld(world: DealWorld, mark: string): Promise<RecordIds> {
  const { owner, workspaceId, dealId, sourceId, seats } = world;
  const [teamRow] = await owner
    .select()
    .from(team)
    .where(eq(team.workspaceId, workspaceId))
    .orderBy(team.name)
    .limit(1);
  const ids = {
    deal: dealId,
    team: teamRow?.id ?? '',
    seat: seats.rep.seatId,
    otherSeat: uuidv7(),
    account: uuidv7(),
    signal: uuidv7(),
    ruling: uuidv7(),
    waiver: uuidv7(),
    response: uuidv7(),
    delegation: uuidv7(),
    grant: uuidv7(),
    import: uuidv7(),
    source: sourceId,
    snapshot: uuidv7(),
    call: uuidv7(),
    adjustment: uuidv7(),
    opportunityDraft: uuidv7(),
    contact: uuidv7(),
    message: uuidv7(),
  };
  const observed = { workspaceId, sourceId, digest: new Uint8Array(), importId: ids.import };
  const spoken = { workspaceId, opportunityId: dealId, seatId: seats.rep.seatId, at: NOW };
  await owner.insert(agentGrant).values({
    workspaceId,
    id: ids.grant,
    agentId: 'drafter',
    action: 'commitment.write_many',
    fieldClass: 'activity',
    rung: 2,
    state: 'requested',
    evidence: [],
    expiresOn: '2026-12-01',
    requestedBySeatId: seats.rep.seatId,
    requestedAt: NOW,
    note: `${mark} note`,
    moveId: uuidv7(),
  });
  await owner
    .insert(account)
    .values({ ...observed, id: ids.account, externalId: `${mark}-1`, name: `${mark} Account` });
  await owner
    .update(opportunity)
    .set({ accountId: ids.account, segment: `${mark} segment` })
    .where(eq(opportunity.id, dealId));
  await owner.insert(seat).values({
    workspaceId,
    id: ids.otherSeat,
    name: `${mark} Spare`,
    email: `${mark}-spare@seller.example`,
    role: 'rep',
  });
  await owner.insert(invite).values({
    tokenDigest: `${mark} digest`,
    workspaceId,
    seatId: ids.otherSeat,
    role: 'rep',
    expiresAt: new Date('2027-01-01'),
  });
  const fact = await world.addFact({
    link: 'https://crm.example/1',
    proposedBySeatId: seats.peer.seatId,
    moveId: uuidv7(),
  });
  await owner.insert(signal).values({
    workspaceId,
    id: ids.signal,
    factId: fact,
    kind: 'pain',
    extractor: 'pain@1',
    side: 'buyer',
    strength: 2,
    value: {},
    at: NOW,
    recordedAt: NOW,
  });
  await owner.insert(commitmentEntry).values({
    workspaceId,
    id: uuidv7(),
    opportunityId: dealId,
    field: 'next_step',
    oldValue: `${mark} old`,
    newValue: `${mark} new`,
    at: NOW,
    recordedAt: NOW,
    madeBy: 'person',
    seatId: seats.rep.seatId,
  });
  await owner.insert(itemRuling).values([
    {
      ...spoken,
      id: ids.ruling,
      itemKey: 'pain',
      kind: 'not_yet_knowable',
      note: `${mark} note`,
      recordedAt: NOW,
      moveId: uuidv7(),
      until: '2026-06-01',
    },
    {
      ...spoken,
      id: ids.waiver,
      itemKey: 'budget',
      kind: 'waived',
      reasonCode: 'customer_policy',
      note: `${mark} note`,
      recordedAt: NOW,
      moveId: uuidv7(),
      until: '2026-06-01',
    },
  ]);
  await owner.insert(flagResponse).values({
    ...spoken,
    id: ids.response,
    rule: 'single_threaded',
    kind: 'acknowledged',
    note: `${mark} note`,
    moveId: uuidv7(),
  });
  await owner.insert(delegation).values({
    workspaceId,
    id: ids.delegation,
    fromSeatId: seats.manager.seatId,
    toSeatId: seats.leader.seatId,
    startsOn: '2026-06-01',
    endsOn: '2026-06-05',
    createdAt: NOW,
    moveId: uuidv7(),
  });
  const said = {
    workspaceId,
    nodeKind: 'seat' as const,
    nodeId: seats.manager.seatId,
    periodKey: 'FY2026-Q2',
    category: 'commit' as const,
    amount: '100',
    currency: 'EUR',
    reasonCode: 'known_risk',
    note: `${mark} note`,
    seatId: seats.manager.seatId,
    at: NOW,
    recordedAt: NOW,
    moveId: uuidv7(),
  };
  await owner.insert(call).values({ ...said, id: ids.call, windowClosesOn: '2099-01-07' });
  await owner.insert(adjustment).values({ ...said, id: ids.adjustment });
  await owner.insert(snapshot).values({
    workspaceId,
    id: ids.snapshot,
    state: 'completed',
    periodKey: 'FY2026-Q2',
    periodLabel: 'Q2 2026',
    startsOn: '2026-04-01',
    endsOn: '2026-06-30',
    reasonCode: 'adhoc',
    note: `${mark} note`,
    request: { teamIds: [], basis: 'source', acknowledgedSourceIds: [] },
    requestedAt: NOW,
    completedAt: NOW,
    completedSeq: 0,
    currency: 'EUR',
    totals: {
      cells: [],
      lines: 0,
      inScope: 0,
      blockingGaps: { count: 0, deals: 0, total: '0' },
      openFlags: 0,
      notGatedCommit: { count: 0, deals: 0, total: '0' },
      waivedCommit: { count: 0, deals: 0, total: '0' },
      bridge: [],
    },
    moveId: uuidv7(),
  });
  await addMessage(world, { ...ids, ...observed }, mark);
  await addOpportunityDraft(world, ids.opportunityDraft, mark);
  await owner.insert(evidenceView).values({
    workspaceId,
    opportunityId: dealId,
    viewerSeatId: seats.manager.seatId,
    hour: NOW,
    day: '2026-05-13',
    moveId: uuidv7(),
  });
  await owner.insert(importRun).values({
    workspaceId,
    id: ids.import,
    sourceId,
    state: 'queued',
    asOf: '2026-05-12',
    problem: `${mark} problem`,
  });
  await owner.insert(importFile).values({
    workspaceId,
    importId: ids.import,
    name: `${mark}.csv`,
    sha256: 'x',
    bytes: 1,
    rows: 1,
    use: 'used',
  });
  await owner.insert(importRefusal).values({
    workspaceId,
    importId: ids.import,
    ordinal: 1,
    file: `${mark}.csv`,
    line: 2,
    reason: `${mark} reason`,
  });
  await owner
    .insert(sourceMapping)
    .values({ workspaceId, sourceId, version: 1, mapping: { mark }, moveId: uuidv7() });
  const accepted = await world.addDraft({
    field: 'next_step',
    fromValue: '2026-05-20 · Call',
    toValue: `2026-05-21 · ${mark} call`,
  });
  await world.run(draftAccept, seats.rep, { draftId: accepted, expectedVersion: 1 });
  const [decided] = await owner.execute<{ id: string; move_id: string }>(
    sql`select id, move_id from decision where workspace_id = ${workspaceId}`,
  );
  const draft = await world.addDraft({ reason: `${mark} quote`, factIds: [fact], fromValue: '50000' });
  await runEvaluation(workspaceId, { all: true }, 'test', NOW);
  const asked = await addRequest(world, mark);
  return { ...ids, ...asked, fact, draft, decision: decided?.id ?? '', move: decided?.move_id ?? '' };
}

/** Every row of a workspace as text, `table: row`, as its owner sees them. */
export async function rowsOf({ owner, workspaceId }: DealWorld): Promise<string[]> {
  const tables = await owner.execute<{ name: string }>(sql`
    select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where a.attname = 'workspace_id' and c.relkind = 'r' and c.relnamespace = 'public'::regnamespace`);
  const found: string[] = [];
  for (const { name } of tables) {
    const rows = await owner.execute<{ row: string }>(
      sql`select t::text as row from ${sql.identifier(name)} t where workspace_id = ${workspaceId}`,
    );
    for (const { row } of rows) found.push(`${name}: ${row}`);
  }
  return found.sort();
}
