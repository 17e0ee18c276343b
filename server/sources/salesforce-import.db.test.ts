import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readServerLog } from '@/db/testing/server-log';
import { ID, MARKER, smallCrm } from './fixtures/small-crm';
import { reconciles } from './import-report';
import { type ImportWorld, makeImportWorld } from './testing/import-world';

const TABLES = [
  'account',
  'contact',
  'opportunity',
  'commitment',
  'commitment_entry',
  'opportunity_line',
  'fact',
  'fact_link',
  'signal',
  'seat',
  'team',
  'team_parent',
  'team_seat',
  'observed_kind',
];

describe('importing a Salesforce export', () => {
  let world: ImportWorld;
  beforeEach(async () => {
    world = await makeImportWorld();
  });
  afterEach(() => world.close());

  const dump = async () => {
    const parts: string[] = [];
    for (const table of TABLES) {
      const rows = await world.sql.unsafe(`select t::text as t from ${table} t order by 1`);
      parts.push(`${table}\n${rows.map((row) => String(row.t)).join('\n')}`);
    }
    return parts.join('\n\n');
  };
  const deal = async (externalId: string) => {
    const [row] = await world.sql`
      select o.*, c.*, a.name as account, s.name as owner from opportunity o join commitment c on c.opportunity_id = o.id
      left join account a on a.id = o.account_id left join seat s on s.id = o.owner_seat_id
      where o.external_id = ${externalId}`;
    return row;
  };
  const entries = async () =>
    world.sql`select field, old_value, new_value, made_by, at, note from commitment_entry order by at, field`;

  it('opens no seat again that an admin closed, and closes none that a person has taken', async () => {
    await world.importFiles(smallCrm());
    await world.sql`set session_replication_role = replica`;
    await world.sql`update seat set person_id = id, is_active = false where external_id = ${ID.rep}`;
    await world.sql`update seat set person_id = id where external_id = ${ID.manager}`;
    await world.sql`set session_replication_role = origin`;
    const files = smallCrm();
    const report = await world.importFiles({
      ...files,
      'User.csv': String(files['User.csv']).replace(/(max,.*)TRUE/, '$1FALSE'),
    });
    const active = async (id: string) =>
      (await world.sql`select is_active from seat where external_id = ${id}`)[0]?.is_active;
    expect(await active(ID.rep)).toBe(false);
    expect(await active(ID.manager)).toBe(true);
    expect(report.files.find((file) => file.name === 'User.csv')).toMatchObject({ changed: 0, unchanged: 3 });
  });

  it('reads deals, people, facts and history, and the counts reconcile', async () => {
    const report = await world.importFiles(smallCrm());
    expect(report.problem).toBeNull();
    expect(report.state).toBe('published');
    expect(report.files.every(reconciles)).toBe(true);
    expect(report.totals.map((total) => `${total.category} ${total.amount}`)).toEqual([
      'closed 5000',
      'commit 120000.5',
    ]);
    const big = await deal(ID.big);
    expect(big).toMatchObject({
      account: 'Acme',
      owner: 'Rita Rep',
      amount: '120000.5',
      category: 'commit',
      category_made_by: 'person',
      phase: 'proposal',
      highest_phase: 'proposal',
      next_step: 'Send the order form',
      deal_type: 'new',
      segment: 'Enterprise',
    });
    expect(big?.closes_on_set_at).toEqual(new Date('2026-03-10T09:00:00.000Z'));
    expect(big?.stage_entered_at).toEqual(new Date('2026-03-10T09:00:00.000Z'));
    expect((await deal(ID.won))?.outcome).toBe('won');
  });

  it('gives facts their side, strength, label and deal, and leaves private items out', async () => {
    const report = await world.importFiles(smallCrm());
    const facts =
      await world.sql`select external_id, kind, side, direction, strength, is_automatic, label, attributes from fact order by kind, external_id`;
    const of = (id: string) => facts.find((fact) => fact.external_id === id);
    expect(of('02sTq0000000001IAA')).toMatchObject({
      side: 'buyer',
      direction: 'inbound',
      strength: 2,
      label: 'Mail from economic buyer · 4 May 2026',
    });
    expect(of('02sTq0000000002IAA')).toMatchObject({ side: 'seller', direction: 'outbound', strength: 1 });
    expect(of('02sTq0000000003IAA')).toMatchObject({ is_automatic: true, strength: 0 });
    expect(of('00UTq0000000001MAA')).toMatchObject({ kind: 'meeting', strength: 2 });
    expect(of('00UTq0000000002MAA')).toBeUndefined();
    expect(of('00TTq0000000001MAA')).toMatchObject({ kind: 'call', strength: 1 });
    expect(of('00TTq0000000002MAA')?.attributes).toEqual({ status: 'open', dueOn: '2026-05-20' });
    expect(of('0Q0Tq0000000001KAA')?.attributes).toMatchObject({
      amount: '120000.5',
      isSynced: true,
      status: 'presented',
    });
    expect(of(ID.big)).toMatchObject({ kind: 'last_activity', strength: 1 });
    expect(report.notes.join(' ')).toContain('1 private calendar item was left out');
    const [signals] =
      await world.sql`select count(*)::int as n from signal where side = 'buyer' and strength = 2`;
    expect(signals?.n).toBeGreaterThan(0);
    const links = await world.sql`select distinct how from fact_link`;
    expect(links.map((row) => row.how)).toEqual(['source']);
  });

  it('changes nothing when the same files come again, with 15- or 18-character ids', async () => {
    await world.importFiles(smallCrm());
    const before = await dump();
    const files = smallCrm();
    files['Opportunity.csv'] = (files['Opportunity.csv'] ?? '').replaceAll(ID.big, ID.big.slice(0, 15));
    const again = await world.importFiles(files);
    expect(again.files.filter((file) => file.added + file.changed > 0)).toEqual([]);
    expect(again.files.every(reconciles)).toBe(true);
    expect(await dump()).toBe(before);
  });

  it('writes what a later export changes as entries of its as-of, and moves people from team to team', async () => {
    await world.importFiles(smallCrm({ withoutHistory: true }), { asOf: '2026-05-01' });
    expect(await entries()).toEqual([]);
    await world.importFiles(
      smallCrm({ withoutHistory: true, amount: '90000', closeDate: '2026-07-15', repRole: ID.other }),
      { asOf: '2026-05-08' },
    );
    const changes = await entries();
    expect(
      changes.map(({ field, old_value, new_value, made_by }) => [field, old_value, new_value, made_by]),
    ).toEqual([
      ['amount', '120000.5', '90000', 'import'],
      ['closes_on', '2026-06-30', '2026-07-15', 'import'],
    ]);
    expect(changes[0]?.at).toEqual(new Date('2026-05-08T23:59:59.999Z'));
    expect((await deal(ID.big))?.version).toBe(2);
    const places = await world.sql`
      select t.name, m.valid_from::text as from, m.valid_to::text as to from team_seat m join team t on t.id = m.team_id
      join seat s on s.id = m.seat_id where s.name = 'Rita Rep' order by m.valid_from`;
    expect(places.map((row) => [row.name, row.from, row.to])).toEqual([
      ['North', '1900-01-01', '2026-05-08'],
      ['South', '2026-05-08', null],
    ]);
  });

  it('tells a change only once when a history table tells it with its own time', async () => {
    await world.importFiles(smallCrm({ withoutHistory: true, closeDate: '2026-03-31', amount: '100000' }), {
      asOf: '2026-05-01',
    });
    await world.importFiles(smallCrm(), { asOf: '2026-05-08' });
    const dates = (await entries()).filter((entry) => entry.field === 'closes_on');
    expect(dates.map((entry) => [entry.new_value, entry.made_by])).toEqual([['2026-06-30', 'person']]);
  });

  it('clears an accepted value that the source confirms, keeps one that waits, and lets the source overrule a third', async () => {
    await world.importFiles(smallCrm({ withoutHistory: true }), { asOf: '2026-05-01' });
    const accepted = (value: string) => ({ value, at: '2026-05-02T00:00:00.000Z', seatId: 'x', moveId: 'y' });
    const accept = async (values: Record<string, { value: string }>) => {
      await world.sql`set session_replication_role = replica`;
      await world.sql`update commitment set accepted = ${world.sql.json(values)} where amount > 5000`;
      await world.sql`set session_replication_role = origin`;
    };
    await accept({ amount: accepted('110000'), closes_on: accepted('2026-07-31') });
    await world.importFiles(smallCrm({ withoutHistory: true }), { asOf: '2026-05-03' });
    expect(Object.keys((await deal(ID.big))?.accepted)).toEqual(['amount', 'closes_on']);
    await world.importFiles(
      smallCrm({ withoutHistory: true, amount: '110000.00', closeDate: '2026-08-15' }),
      { asOf: '2026-05-05' },
    );
    expect((await deal(ID.big))?.accepted).toEqual({});
    const conflict = (await entries()).find((entry) => entry.note !== null);
    expect(conflict).toMatchObject({ field: 'closes_on', old_value: '2026-07-31', new_value: '2026-08-15' });
  });

  it('keeps no word of a body or subject anywhere: not in a table, not in the log of the database', async () => {
    const report = await world.importFiles(smallCrm());
    const words = MARKER.split(' ');
    const runs = words.slice(0, -7).map((_, at) => words.slice(at, at + 8).join(' '));
    const everything = (await world.everything()) + (await readServerLog()) + JSON.stringify(report);
    for (const run of runs) expect(everything).not.toContain(run);
    expect(everything).toContain('Send the order form');
  });

  it('asks for stages that nobody knows, and imports once they are mapped', async () => {
    const files = smallCrm({ stage: 'Handshake', withoutHistory: true });
    const asked = await world.importFiles(files);
    expect(asked.state).toBe('needs_mapping');
    expect(asked.questions?.stages).toEqual([{ name: 'Handshake', rows: 1, guess: expect.any(String) }]);
    const [count] = await world.sql`select count(*)::int as n from opportunity`;
    expect(count?.n).toBe(0);
    const done = await world.importFiles(files, {
      mapping: { version: 1, files: [], stages: { Handshake: 'negotiation' }, categories: {}, dealTypes: {} },
    });
    expect(done.state).toBe('published');
    expect((await deal(ID.big))?.phase).toBe('negotiation');
    // The answer is kept: the next export of the same source asks no more.
    expect((await world.importFiles(files)).state).toBe('published');
  });

  it('puts counts, file digests and a root into the log, and no name of a file or customer', async () => {
    const report = await world.importFiles(smallCrm());
    const [entry] =
      await world.sql`select convert_from(leaf, 'UTF8') as leaf from audit_entry where kind = 'import.publish'`;
    const leaf = JSON.parse(String(entry?.leaf));
    expect(leaf.measures.root).toBe(report.root);
    expect(Object.values(leaf.measures)).toContain(
      report.files.find((file) => file.object === 'Opportunity')?.sha256,
    );
    expect(JSON.stringify(leaf)).not.toMatch(/Acme|\.csv/);
  });
});
