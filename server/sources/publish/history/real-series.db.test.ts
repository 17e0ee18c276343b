// Makes weekly series out of public data by changing known cells, where PLUMBLINE_REAL_DATA names its folder.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import maven from '../../mapping/examples/maven.json';
import { SourceMapping } from '../../mapping/source-mapping';
import { type ImportWorld, makeImportWorld } from '../../testing/import-world';

const root = process.env.PLUMBLINE_REAL_DATA ?? '';
const FOLDER = 'maven-crm-opportunities';
const FILES = ['accounts.csv', 'products.csv', 'sales_teams.csv'];
type Row = Record<string, string>;

describe.runIf(root !== '' && existsSync(join(root, FOLDER)))('a weekly series of Maven', () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await makeImportWorld();
  });
  afterAll(() => world.close());

  it('finds exactly the cells that were changed and the deals that were taken out', async () => {
    const read = (name: string) => readFileSync(join(root, FOLDER, name), 'utf8');
    const rest = Object.fromEntries(
      FILES.filter((name) => existsSync(join(root, FOLDER, name))).map((name) => [name, read(name)]),
    );
    const rows = Papa.parse<Row>(read('sales_pipeline.csv').trim(), { header: true }).data;
    const importWeek = (week: readonly Row[], asOf: string) =>
      world.importFiles(
        { ...rest, 'sales_pipeline.csv': Papa.unparse([...week]) },
        { mapping: SourceMapping.parse(maven), source: 'Maven', asOf },
      );
    const won = rows.filter((row) => row.deal_stage === 'Won').slice(0, 40);
    const newAmounts = new Map(won.map((row, n) => [row.opportunity_id, String(100_000 + n)]));
    const gone = new Set(
      rows
        .filter((row) => row.deal_stage === 'Engaging')
        .slice(0, 7)
        .map((row) => row.opportunity_id),
    );
    const changed = rows
      .filter((row) => !gone.has(row.opportunity_id))
      .map((row) => ({ ...row, close_value: newAmounts.get(row.opportunity_id) ?? row.close_value ?? '' }));
    expect((await importWeek(rows, '2017-12-24')).problem).toBeNull();
    const second = await importWeek(changed, '2017-12-31');
    expect(second.vanished).toBe(gone.size);
    const entries = await world.sql`
      select o.external_id as deal, e.field, e.new_value from commitment_entry e join opportunity o on o.id = e.opportunity_id`;
    const of = (field: string) =>
      Object.fromEntries(entries.filter((e) => e.field === field).map((e) => [e.deal, e.new_value]));
    expect(of('amount')).toEqual(Object.fromEntries(newAmounts));
    expect(of('presence')).toEqual(Object.fromEntries([...gone].map((deal) => [deal, 'missing'])));
    expect(entries).toHaveLength(newAmounts.size + gone.size);

    await importWeek(rows, '2018-01-07');
    const back = await world.sql`
      select count(*)::int as n from opportunity where vanished_import_id is not null`;
    expect(back[0]?.n).toBe(0);
  }, 180_000);
});
