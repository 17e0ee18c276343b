// Imports the rest of the public data where PLUMBLINE_REAL_DATA names its folder: every folder imports, or is refused for its reason.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromDecimal, toDecimal } from '@/server/core/money/decimal';
import { type ImportReport, reconciles } from './import-report';
import { draftMapping } from './mapping/draft-mapping';
import tracking from './mapping/examples/opportunity-tracking.json';
import { SourceMapping } from './mapping/source-mapping';
import { type ImportOptions, type ImportWorld, makeImportWorld } from './testing/import-world';

const root = process.env.PLUMBLINE_REAL_DATA ?? '';
const text = (path: string) => readFileSync(join(root, path), 'utf8').replace(/^\uFEFF/, '');
const rowsOf = (path: string) => Papa.parse<Record<string, string>>(text(path).trim(), { header: true }).data;
const sum = (amounts: (string | number | null | undefined)[]) =>
  fromDecimal(
    amounts
      .filter((each) => each !== undefined && each !== null && each !== '')
      .reduce<ReturnType<typeof toDecimal>>(
        (total, each) => total.plus(toDecimal(String(each))),
        toDecimal('0'),
      ),
  );

describe.runIf(root !== '' && existsSync(root))('public folders', { timeout: 300_000 }, () => {
  let world: ImportWorld;
  beforeAll(async () => {
    world = await makeImportWorld();
  });
  afterAll(() => world.close());

  /** Imports, answers its questions with their guesses, and imports once more to see that nothing changes. */
  async function answered(
    folder: string,
    source: string,
    options: ImportOptions = {},
  ): Promise<ImportReport> {
    const path = join(root, folder);
    let mapping = options.mapping;
    let report = await world.importPath(path, { ...options, source });
    if (report.questions) {
      mapping = draftMapping(mapping ?? null, report.questions).mapping;
      report = await world.importPath(path, { ...options, source, mapping });
    }
    expect([report.problem, report.questions]).toEqual([null, null]);
    expect(report.files.filter((file) => !reconciles(file))).toEqual([]);
    const again = await world.importPath(path, { ...options, source, ...(mapping ? { mapping } : {}) });
    expect(again.files.filter(({ added, changed }) => added + changed > 0)).toEqual([]);
    return report;
  }
  const totals = async (source: string) => {
    const [row] = await world.sql<{ deals: number; amount: string }[]>`
      select count(*)::int as deals, coalesce(sum(c.amount), 0)::text as amount from opportunity o
      join commitment c on c.opportunity_id = o.id join source s on s.id = o.source_id where s.name = ${source}`;
    return { deals: row?.deals ?? 0, amount: fromDecimal(toDecimal(row?.amount ?? '0')) };
  };

  it('adds up the products of a deal: 2,110,905,127 in 486 deals', async () => {
    const report = await answered('ms-opportunity-tracking', 'Tracking', {
      mapping: SourceMapping.parse(tracking),
      asOf: '2014-12-31',
    });
    expect(report.refused).toBe(0);
    expect(await totals('Tracking')).toEqual({ deals: 486, amount: '2110905127' });
    expect(sum(rowsOf('ms-opportunity-tracking/Fact.csv').map((row) => row.ProductRevenue))).toBe(
      '2110905127',
    );
  });

  it('imports every data tree of Salesforce, to the cent', async () => {
    const trees: [string, string][] = [
      ['apex-recipes/data', 'Opportunities.json'],
      ['lwc-recipes/data', 'Opportunities.json'],
      ['multiframework-recipes/data', 'Opportunities.json'],
      ['event-monitoring-demo/data', 'Opportunitys.json'],
    ];
    for (const [folder, file] of trees) {
      await answered(join('sfdx-sample-data', folder), folder);
      const { records }: { records: Record<string, string | number | null>[] } = JSON.parse(
        text(join('sfdx-sample-data', folder, file)),
      );
      const amounts = records.map((record) => record.Amount ?? record.amount);
      expect(await totals(folder), folder).toEqual({ deals: records.length, amount: sum(amounts) });
    }
  });

  it('imports warehouse tables of Salesforce: the first of two rows with one id, and their versions', async () => {
    const report = await answered('dbt-salesforce-seeds', 'Warehouse');
    const byId = new Map<string, string | undefined>();
    for (const path of ['formula-utils/opportunity.csv', 'sf_opportunity_data.csv'])
      for (const row of rowsOf(`dbt-salesforce-seeds/${path}`))
        if (row.id && !byId.has(row.id) && row.is_deleted !== 'true' && row._fivetran_active !== 'false')
          byId.set(row.id, row.amount);
    expect(report.files.find(({ object }) => object === 'Lead')?.use).toBe('seen_not_used');
    expect(await totals('Warehouse')).toEqual({ deals: byId.size, amount: sum([...byId.values()]) });
  });

  it("refuses HubSpot's deals for the stage that none of them has, and imports what stands around them", async () => {
    const report = await answered('dbt-hubspot-seeds', 'HubSpot');
    expect(report.files.find(({ name }) => name === 'deal_data.csv')).toMatchObject({
      read: 44,
      refused: 44,
    });
    const reasons =
      await world.sql`select distinct reason from import_refusal where import_id = ${report.importId} and file = 'deal_data.csv'`;
    expect(reasons).toMatchObject([{ reason: 'The stage is blank.' }]);
    const [owners] =
      await world.sql`select count(*)::int as n from seat s join source f on f.id = s.source_id where f.name = 'HubSpot'`;
    expect(owners?.n).toBe(rowsOf('dbt-hubspot-seeds/owner_data.csv').length);
  });

  it('imports records of JSON that refer to each other by name, by a mapping', async () => {
    const mapping = SourceMapping.parse({
      version: 1,
      files: [
        {
          file: 'Opportunity.json',
          object: 'opportunity',
          fields: { id: 'Name', name: 'Name', stage: 'StageName', amount: 'Amount', closesOn: 'CloseDate' },
        },
      ],
      stages: { Proposal: 'proposal', Negotiation: 'negotiation' },
    });
    await answered('scuba-salesforce', 'Scuba', { mapping });
    const records: { Amount: number }[] = JSON.parse(text('scuba-salesforce/Opportunity.json'));
    expect(await totals('Scuba')).toEqual({ deals: 10, amount: sum(records.map(({ Amount }) => Amount)) });
  });

  it('imports nothing of files that are no records of a CRM, and says what they look like', async () => {
    for (const folder of ['jcs-rfc8785', 'merkle-rfc6962']) {
      const report = await world.importPath(join(root, folder), { source: folder });
      expect(['needs_mapping', 'failed'], folder).toContain(report.state);
      expect(await totals(folder)).toEqual({ deals: 0, amount: '0' });
    }
  });
});
