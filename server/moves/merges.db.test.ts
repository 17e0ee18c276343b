import { v7 as uuidv7 } from 'uuid';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { withWorkspace } from '@/db/client';
import { followLog } from '@/server/evaluate/follow-log';
import { readMerges } from '@/server/reads/merge-list';
import { type ImportWorld, makeImportWorld, NOW } from '@/server/sources/testing/import-world';
import { salesforceId18 } from '@/server/sources/values/salesforce-id';
import { runMove } from './door';
import { importRollback } from './import-rollback';
import { lineageConfirm } from './lineage-confirm';
import { mergeAccept } from './merge-accept';
import { mergeRefuse } from './merge-refuse';
import { mergeUndo } from './merge-undo';

const id = (short: string) => salesforceId18(short) ?? '';
const ACCOUNT = (n: number) => id(`001Mg000000000${n}`);
const DEAL = (n: number) => id(`006Mg000000000${n}`);
type Account = [n: number, name: string, master?: number];
type Deal = [n: number, account: number, amount: string];

const crm = (
  accounts: Account[],
  deals: Deal[],
  lines: [n: number, deal: number, product: string][] = [],
) => ({
  'Account.csv': `${[
    'Id,Name,Industry,IsDeleted,MasterRecordId',
    ...accounts.map(([n, name, master]) =>
      [ACCOUNT(n), `"${name}"`, '', master ? '1' : '0', master ? ACCOUNT(master) : ''].join(','),
    ),
  ].join('\n')}\n`,
  'Contact.csv': `Id,AccountId,LastName,Email\n${id('003Mg0000000001')},${ACCOUNT(2)},Buyer,b@acme.example\n`,
  'Opportunity.csv': `${[
    'Id,Name,AccountId,StageName,Amount,CloseDate',
    ...deals.map(([n, account, amount]) =>
      [DEAL(n), `Deal ${n}`, ACCOUNT(account), 'Prospecting', amount, '2026-07-30'].join(','),
    ),
  ].join('\n')}\n`,
  ...(lines.length > 0
    ? {
        'OpportunityLineItem.csv': `${[
          'Id,OpportunityId,Product2.Name,Quantity,TotalPrice',
          ...lines.map(([n, deal, product]) =>
            [id(`00kMg000000000${n}`), DEAL(deal), product, 1, 10].join(','),
          ),
        ].join('\n')}\n`,
      }
    : {}),
});
const NAMES: Account[] = [
  [1, 'Acme Inc.'],
  [2, 'ACME, Inc'],
  [3, 'Other'],
];

describe('merges of accounts and products', () => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await makeImportWorld();
  });
  afterEach(() => world.close());

  const list = (state: 'proposed' | 'confirmed' | 'declined') =>
    withWorkspace(world.workspaceId, (tx) => readMerges(tx, state, 100));
  const accountOfDeals = async () => {
    const rows = await world.sql`select o.external_id as deal, a.name from opportunity o
      join account a on a.id = o.account_id order by 1`;
    return rows.map(({ name }) => name);
  };
  const seatId = uuidv7();
  const answer = (
    def: typeof mergeAccept,
    line: Awaited<ReturnType<typeof list>>['lines'][number],
    isTurned = false,
  ) =>
    runMove(def, {
      workspaceId: world.workspaceId,
      actor: { kind: 'person', seatId, personId: seatId, role: 'revops_admin' },
      input: { of: line.of, from: line.from.key, into: line.into.key, isTurned },
      idempotencyKey: uuidv7(),
      now: NOW,
    });
  const only = async (state: 'proposed' | 'confirmed' | 'declined') => {
    const { lines } = await list(state);
    expect(lines).toHaveLength(1);
    const [line] = lines;
    if (!line) throw new Error('no merge');
    return line;
  };

  it('are proposed by name, change nothing by themselves, and hold through later imports once accepted', async () => {
    const first = crm(NAMES, [
      [1, 1, '10'],
      [2, 2, '20'],
      [3, 3, '30'],
    ]);
    await world.importFiles(first);
    expect(await accountOfDeals()).toEqual(['Acme Inc.', 'ACME, Inc', 'Other']);
    const line = await only('proposed');
    expect([line.from.name, line.from.count, line.into.name, line.into.count]).toEqual([
      'ACME, Inc',
      1,
      'Acme Inc.',
      1,
    ]);

    expect(await answer(mergeAccept, line)).toMatchObject({ status: 'applied', result: { deals: 1 } });
    expect(await accountOfDeals()).toEqual(['Acme Inc.', 'Acme Inc.', 'Other']);
    const [contact] = await world.sql`select a.name from contact c join account a on a.id = c.account_id`;
    expect(contact?.name).toBe('Acme Inc.');
    await followLog(world.workspaceId, NOW);
    const [evaluated] =
      await world.sql`select s.account_name from deal_state s join opportunity o on o.id = s.opportunity_id
      where o.external_id = ${DEAL(2)}`;
    expect(evaluated?.account_name).toBe('Acme Inc.');

    const again = await world.importFiles(first);
    expect(again.files.map(({ added, changed }) => added + changed)).toEqual([0, 0, 0]);
    expect(again.notes.join(' ')).not.toContain('may be one account');
    const next = await world.importFiles(
      crm(NAMES, [
        [1, 1, '10'],
        [2, 2, '25'],
        [3, 3, '30'],
        [4, 2, '40'],
      ]),
    );
    expect(next.files.find(({ object }) => object === 'Opportunity')).toMatchObject({ added: 1, changed: 1 });
    expect(await accountOfDeals()).toEqual(['Acme Inc.', 'Acme Inc.', 'Other', 'Acme Inc.']);
    expect((await list('proposed')).lines).toEqual([]);

    const rollback = { importId: next.importId, reasonCode: 'wrong_value' as const };
    const command = { kind: 'command', id: 'plumbline' } as const;
    const of = { workspaceId: world.workspaceId, actor: command, idempotencyKey: uuidv7(), now: NOW };
    expect((await runMove(importRollback, { ...of, input: rollback })).status).toBe('applied');
    expect(await accountOfDeals()).toEqual(['Acme Inc.', 'Acme Inc.', 'Other']);

    expect((await answer(mergeUndo, await only('confirmed'))).status).toBe('applied');
    expect(await accountOfDeals()).toEqual(['Acme Inc.', 'ACME, Inc', 'Other']);
    expect(await only('proposed')).toMatchObject({ from: { name: 'ACME, Inc' } });
    const log = await world.sql`select kind from audit_entry where kind like 'merge.%' order by seq`;
    expect(log.map(({ kind }) => kind)).toEqual(['merge.accept', 'merge.undo']);
  }, 120_000);

  it('once refused are not proposed again, and can be accepted the other way round', async () => {
    const files = crm(NAMES.slice(0, 2), [
      [1, 1, '10'],
      [2, 2, '20'],
    ]);
    await world.importFiles(files);
    const unanswered = await world.importFiles(crm([[9, 'Nobody']], []), { source: 'Elsewhere' });
    expect(unanswered.notes.join(' ')).not.toContain('may be one account');
    const line = await only('proposed');
    expect((await answer(mergeRefuse, line)).status).toBe('applied');
    expect(await answer(mergeRefuse, line)).toMatchObject({ status: 'refused', code: 'conflict' });
    const again = await world.importFiles(files);
    expect(again.notes.join(' ')).not.toContain('may be one account');
    expect((await list('proposed')).lines).toEqual([]);
    const elsewhere = await world.importFiles(crm([[3, 'Other']], [[3, 3, '30']]), { source: 'CSV' });
    expect(elsewhere.notes.join(' ')).not.toContain('may be one account');
    const both = await world.importFiles(crm([[4, 'OTHER Inc']], []), { source: 'CSV 2' });
    expect(both.notes.join(' ')).toMatch(/"Other" \(of another source\) and "OTHER Inc" may be one account/);
    expect((await answer(mergeAccept, line, true)).status).toBe('applied');
    expect(await accountOfDeals()).toEqual(['ACME, Inc', 'ACME, Inc', 'Other']);
    expect(await answer(mergeAccept, await only('confirmed'))).toMatchObject({ status: 'refused' });
  }, 120_000);

  it('follow what the source says of accounts that are gone, one after the other, and never in a circle', async () => {
    const names: Account[] = [
      [1, 'One'],
      [2, 'Two'],
      [3, 'Three'],
    ];
    await world.importFiles(
      crm(names, [
        [1, 1, '10'],
        [2, 2, '20'],
      ]),
    );
    expect((await list('proposed')).lines).toEqual([]);
    await world.importFiles(
      crm(
        [
          [1, 'One', 2],
          [2, 'Two', 3],
          [3, 'Three'],
        ],
        [
          [1, 1, '10'],
          [2, 2, '20'],
        ],
      ),
    );
    const { lines } = await list('proposed');
    expect(lines.map(({ from, into }) => [from.name, into.name])).toEqual([
      ['Two', 'Three'],
      ['One', 'Two'],
    ]);
    for (const line of lines) expect((await answer(mergeAccept, line)).status).toBe('applied');
    expect(await accountOfDeals()).toEqual(['Three', 'Three']);
    await world.importFiles(
      crm(
        [
          [1, 'One'],
          [2, 'Two'],
          [3, 'Three', 1],
        ],
        [
          [1, 1, '10'],
          [2, 2, '20'],
        ],
      ),
    );
    expect(await answer(mergeAccept, await only('proposed'))).toMatchObject({ code: 'circular' });
    const [first] = lines;
    if (first) await answer(mergeUndo, first);
    expect(await accountOfDeals()).toEqual(['Two', 'Two']);
  }, 120_000);

  it('of products rename the lines and keep what the source says', async () => {
    const files = crm(
      NAMES.slice(2),
      [[1, 3, '20']],
      [
        [1, 1, 'GTX Pro'],
        [2, 1, 'GTXPro'],
      ],
    );
    await world.importFiles(files);
    const line = await only('proposed');
    expect(line).toMatchObject({
      of: 'product',
      from: { name: 'GTXPro', count: 1 },
      into: { name: 'GTX Pro' },
    });
    const products = async () => {
      const rows = await world.sql`select product, source_product from opportunity_line
        order by source_product nulls first, product`;
      return rows.map(({ product, source_product }) => [product, source_product]);
    };
    expect((await answer(mergeAccept, line)).status).toBe('applied');
    expect(await products()).toEqual([
      ['GTX Pro', null],
      ['GTX Pro', 'GTXPro'],
    ]);
    const again = await world.importFiles(files);
    expect(again.files.every(({ added, changed }) => added + changed === 0)).toBe(true);
    expect((await answer(mergeUndo, line)).status).toBe('applied');
    expect(await products()).toEqual([
      ['GTX Pro', null],
      ['GTXPro', null],
    ]);
  }, 120_000);

  it('of deals that the source merged are proposed on the deal', async () => {
    const hubspot = (rows: string[]) => ({
      'deals.csv': `Record ID,Deal Name,Deal Stage,Amount,Close Date,Deal owner,Merged Deal IDs\n${rows.join('\n')}\n`,
    });
    await world.importFiles(
      hubspot([
        '101,One,appointmentscheduled,10,2026-07-30,Rita Rep,',
        '102,Two,appointmentscheduled,20,2026-07-30,Rita Rep,',
      ]),
    );
    await world.importFiles(hubspot(['102,Two,appointmentscheduled,30,2026-07-30,Rita Rep,101;77']));
    const rows =
      await world.sql`select d.external_id as deal, l.kind, x.external_id as other, l.state, l.reason
      from lineage l join opportunity d on d.id = l.opportunity_id join opportunity x on x.id = l.other_opportunity_id`;
    expect(rows.map((row) => [row.deal, row.kind, row.other, row.state])).toEqual([
      ['101', 'merged_into', '102', 'proposed'],
    ]);
    expect(rows[0]?.reason).toContain('The source says');
    const [source] = await world.sql`select kind from source`;
    expect(source?.kind).toBe('hubspot');

    const ids = await world.sql`select external_id as key, id from opportunity`;
    const of = (key: string) => String(ids.find((row) => row.key === key)?.id);
    const [owner] = await world.sql`select owner_seat_id as seat from opportunity where external_id = '101'`;
    const answered = await runMove(lineageConfirm, {
      workspaceId: world.workspaceId,
      actor: { kind: 'person', seatId: String(owner?.seat), personId: seatId, role: 'rep' },
      input: { opportunityId: of('101'), kind: 'merged_into', otherOpportunityId: of('102') },
      idempotencyKey: uuidv7(),
      now: NOW,
    });
    expect(answered.status).toBe('applied');
    await world.importFiles({
      'calls.csv':
        'Record ID,Call Title,Activity date,Call notes,Call direction,Associated Deal IDs\n9,Hello,2026-05-01 10:00,,OUTBOUND,101\n',
    });
    const links = await world.sql`select o.external_id as deal, l.how from fact_link l
      join opportunity o on o.id = l.opportunity_id order by 1`;
    expect(links.map(({ deal, how }) => [deal, how])).toEqual([
      ['101', 'source'],
      ['102', 'accepted'],
    ]);
  }, 120_000);
});
