// Public exports imported by page, to the cent, where PLUMBLINE_REAL_DATA names their folder; the repository holds none of them.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Big from 'big.js';
import Papa from 'papaparse';
import { formatAmount, formatMoney } from '@/app/_lib/format';
import { ForecastPage } from './pages/forecast-page';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

const folder = process.env.PLUMBLINE_REAL_DATA ?? '';
const MAVEN_MAPPING = join(import.meta.dirname, '../server/sources/mapping/examples/maven.json');

type Row = Record<string, string | undefined>;

function readRows(path: string): Row[] {
  return Papa.parse<Row>(readFileSync(join(folder, path), 'utf8'), { header: true, skipEmptyLines: true })
    .data;
}

function sumOf(rows: Row[], column: string): string {
  return rows.reduce((sum, row) => sum.plus(row[column] || 0), new Big(0)).toFixed();
}

// Where nobody names the folder there is nothing to import.
if (folder !== '') walkRealData();

function walkRealData() {
  test.describe.configure({ timeout: 420_000 });

  test('imports the Maven CRM files with the shipped mapping, and closed is what the file says was won', async ({
    world,
  }) => {
    const won = readRows('maven-crm-opportunities/sales_pipeline.csv').filter(
      ({ deal_stage }) => deal_stage === 'Won',
    );
    const page = await world.as('secondAdmin');
    const pages = new WorkspacePages(page);
    await pages.create('Maven');
    const files = ['accounts', 'data_dictionary', 'products', 'sales_pipeline', 'sales_teams'];
    await pages.send(
      files.map((name) => join(folder, `maven-crm-opportunities/${name}.csv`)),
      { kind: 'csv', source: 'Maven' },
    );
    await pages.answer(MAVEN_MAPPING);
    await expect(pages.imported).toBeVisible({ timeout: 120_000 });
    const forecast = await new ForecastPage(page).open('?period=all');
    await expect
      .poll(() => forecast.fullNumber('Closed'), { timeout: 270_000 })
      .toBe(formatMoney(sumOf(won, 'close_value'), 'USD'));
    await expect(forecast.tile('Closed').deals).toHaveText('4,238 deals');
  });

  test('imports the Salesforce demo’s files, and the deals tie out to the file', async ({ world }) => {
    const rows = readRows('sf-powerbi-demo/Opportunity.csv');
    const page = await world.as('secondAdmin');
    const pages = new WorkspacePages(page);
    await pages.create('Salesforce demo');
    const files = [
      'Account',
      'Contact',
      'Lead',
      'Opportunity',
      'OpportunityHistory',
      'OpportunityHistoryGroup',
    ];
    await pages.send(files.map((name) => join(folder, `sf-powerbi-demo/${name}.csv`)));
    await pages.answer();
    await expect(pages.imported).toBeVisible({ timeout: 120_000 });
    await expect(pages.files.getByRole('row').filter({ hasText: 'Opportunity.csv' })).toContainText(
      String(rows.length),
    );
    await expect(pages.totals.locator('tfoot')).toContainText(formatAmount(sumOf(rows, 'Amount')));
    const forecast = await new ForecastPage(page).open('?period=all');
    const won = rows.filter(({ IsWon }) => IsWon === 'TRUE');
    await expect
      .poll(() => forecast.fullNumber('Closed'), { timeout: 270_000 })
      .toBe(formatMoney(sumOf(won, 'Amount'), 'USD'));
  });
}
