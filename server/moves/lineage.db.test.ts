import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { runEvaluation } from '@/server/evaluate/run-evaluation';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import { runMove } from './door';
import { importRollback } from './import-rollback';
import { lineageConfirm } from './lineage-confirm';
import { lineageDecline } from './lineage-decline';
import { lineageUndo } from './lineage-undo';

const id = (short: string) => salesforceId18(short) ?? '';
const REP = id('005Ln0000000001');
const ACME = id('001Ln0000000001');
const DEAL = (n: number) => id(`006Ln000000000${n}`);
const PEOPLE = {
  'User.csv': `Id,FirstName,LastName,Email,Username,IsActive\n${REP},Rita,Rep,rita@seller.example,rita,TRUE\n`,
  'Account.csv': `Id,Name\n${ACME},Acme\n`,
};
type Row = [n: number, stage: string, amount: string, closes: string, created: string];
const week = (...rows: Row[]) => ({
  ...PEOPLE,
  'Opportunity.csv': `${[
    'Id,Name,AccountId,OwnerId,StageName,Amount,CloseDate,CreatedDate',
    ...rows.map(([n, stage, amount, closes, created]) =>
      [DEAL(n), `Deal ${n}`, ACME, REP, stage, amount, closes, `${created}T08:00:00.000Z`].join(','),
    ),
  ].join('\n')}\n`,
});

describe('lineage', () => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await makeImportWorld();
  });
  afterEach(() => world.close());

  const links = async () => {
    const rows = await world.sql`select d.external_id as deal, l.kind, x.external_id as other, l.state
      from lineage l join opportunity d on d.id = l.opportunity_id join opportunity x on x.id = l.other_opportunity_id
      order by l.kind, d.external_id`;
    return rows.map(({ deal, kind, other, state }) => [deal, kind, other, state]);
  };
  let tries = 0;
  const answer = async (def: typeof lineageConfirm, deal: number, kind: string, other: number) => {
    const [seat] = await world.sql`select id from seat where external_id = ${REP}`;
    const ids = await world.sql`select external_id, id from opportunity`;
    const of = (n: number) => ids.find((row) => row.external_id === DEAL(n))?.id;
    return runMove(def, {
      workspaceId: world.workspaceId,
      actor: { kind: 'person', seatId: String(seat?.id), personId: String(seat?.id), role: 'rep' },
      input: { opportunityId: of(deal), kind, otherOpportunityId: of(other) },
      idempotencyKey: `lineage ${++tries}`,
      now: NOW,
    });
  };
  const evaluate = () => runEvaluation(world.workspaceId, { all: true }, 'test', NOW);
  const flagOf = async (deal: number, rule: string) => {
    const [flag] =
      await world.sql`select f.state, f.reason from flag f join opportunity o on o.id = f.opportunity_id
      where o.external_id = ${DEAL(deal)} and f.rule = ${rule} and f.state <> 'resolved'`;
    return flag;
  };

  it('proposes a deal created soon after a lost one, counts its pushes once confirmed, and not once taken back', async () => {
    const before = (closes: string): Row => [1, 'Negotiation/Review', '1000', closes, '2026-01-05'];
    await world.importFiles(week(before('2026-04-10')), { asOf: '2026-03-01' });
    await world.importFiles(week(before('2026-07-10')), { asOf: '2026-03-08' });
    const both: Row[] = [
      [1, 'Closed Lost', '1000', '2026-04-12', '2026-01-05'],
      [2, 'Prospecting', '1100', '2026-07-30', '2026-04-21'],
    ];
    await world.importFiles(week(...both), { asOf: '2026-04-21' });
    expect(await links()).toEqual([[DEAL(2), 'recreated_from', DEAL(1), 'proposed']]);
    await evaluate();
    expect((await flagOf(2, 'recreated'))?.reason).toContain('a person has to confirm it');
    expect(await flagOf(2, 'close_date_pushed')).toBeUndefined();

    expect((await answer(lineageConfirm, 2, 'recreated_from', 1)).status).toBe('applied');
    expect((await answer(lineageConfirm, 2, 'recreated_from', 1)).status).toBe('refused');
    await evaluate();
    expect(await flagOf(2, 'close_date_pushed')).toBeDefined();
    expect((await flagOf(2, 'recreated'))?.reason).toContain('A person confirmed');

    expect((await answer(lineageUndo, 2, 'recreated_from', 1)).status).toBe('applied');
    expect((await answer(lineageDecline, 2, 'recreated_from', 1)).status).toBe('applied');
    await evaluate();
    expect(await flagOf(2, 'close_date_pushed')).toBeUndefined();
    expect(await flagOf(2, 'recreated')).toBeUndefined();
  }, 120_000);

  it('proposes splits, merges and reopenings between two exports; a confirmed merge takes the facts along', async () => {
    const open = (n: number, amount: string): Row => [n, 'Prospecting', amount, '2026-07-30', '2025-11-05'];
    const lost: Row = [6, 'Closed Lost', '7', '2026-02-01', '2025-01-05'];
    await world.importFiles(week(open(1, '1000'), open(3, '50'), open(4, '400'), lost), {
      asOf: '2026-03-01',
    });
    await world.importFiles(
      week(open(1, '700'), open(2, '300'), open(4, '450'), [
        6,
        'Prospecting',
        '7',
        '2026-08-01',
        '2025-01-05',
      ]),
      { asOf: '2026-03-08', missing: 'deleted' },
    );
    expect(await links()).toEqual([
      [DEAL(3), 'merged_into', DEAL(4), 'proposed'],
      [DEAL(6), 'reopened', DEAL(6), 'proposed'],
      [DEAL(2), 'split_from', DEAL(1), 'proposed'],
    ]);
    await world.sql`set session_replication_role = replica`;
    await world.sql`insert into fact (workspace_id, id, source_id, external_id, kind, direction, side, strength, occurred_at, recorded_at, label, participants, attributes, digest)
      select workspace_id, gen_random_uuid(), source_id, 'f', 'call', 'outbound', 'seller', 1, now(), now(), 'Call', '[]', '{}', '' from opportunity where external_id = ${DEAL(3)}`;
    await world.sql`insert into fact_link (workspace_id, opportunity_id, fact_id, how, recorded_at)
      select o.workspace_id, o.id, f.id, 'source', now() from fact f, opportunity o where o.external_id = ${DEAL(3)}`;
    await world.sql`set session_replication_role = origin`;
    const factsOf = async (n: number) =>
      (
        await world.sql`select 1 from fact_link l join opportunity o on o.id = l.opportunity_id where o.external_id = ${DEAL(n)}`
      ).length;
    expect((await answer(lineageConfirm, 3, 'merged_into', 4)).status).toBe('applied');
    expect(await factsOf(4)).toBe(1);
    await evaluate();
    const [state] = await withWorkspace(
      world.workspaceId,
      async () =>
        world.sql`select is_vanished from deal_state d join opportunity o on o.id = d.opportunity_id where o.external_id = ${DEAL(3)}`,
    );
    expect(state?.is_vanished).toBe(true);
    expect((await answer(lineageUndo, 3, 'merged_into', 4)).status).toBe('applied');
    expect(await factsOf(4)).toBe(0);
  }, 120_000);

  it('goes with the import that proposed it when that is rolled back, unless the import after it shows the same', async () => {
    const open = (n: number, amount: string): Row => [n, 'Prospecting', amount, '2026-07-30', '2025-11-05'];
    const was: Row[] = [open(1, '1000'), open(3, '50'), open(4, '400')];
    const reads: Row[] = [open(1, '700'), open(2, '300'), open(4, '450')];
    const asOf = (day: string) => ({ asOf: day, missing: 'deleted' as const });
    const rollBack = async (importId: string) =>
      runMove(importRollback, {
        workspaceId: world.workspaceId,
        actor: { kind: 'command', id: 'plumbline' },
        input: { importId, reasonCode: 'wrong_value' },
        idempotencyKey: `rollback ${importId}`,
        now: NOW,
      });
    const shown = [
      [DEAL(3), 'merged_into', DEAL(4), 'proposed'],
      [DEAL(2), 'split_from', DEAL(1), 'proposed'],
    ];
    await world.importFiles(week(...was), asOf('2026-03-01'));
    const second = await world.importFiles(week(...reads), asOf('2026-03-08'));
    const third = await world.importFiles(week(...reads), asOf('2026-03-15'));
    expect(await links()).toEqual(shown);
    expect((await rollBack(second.importId)).status).toBe('applied');
    expect(await links()).toEqual(shown);
    expect((await rollBack(third.importId)).status).toBe('applied');
    expect((await world.sql`select kind from lineage`).map(({ kind }) => kind)).toEqual([]);
    await world.importFiles(week(...reads), asOf('2026-03-15'));
    expect(await links()).toEqual(shown);
  }, 120_000);
});
