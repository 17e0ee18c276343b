// Importing by page into workspaces of their own: what was read ties out, what was refused is listed, and the same files
// again change nothing.

import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { finished } from 'node:stream/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ForecastPage } from './pages/forecast-page';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

const fixture = (path: string) => join(import.meta.dirname, 'fixtures', path);
const SALESFORCE = [
  'Account',
  'User',
  'Contact',
  'OpportunityContactRole',
  'Opportunity',
  'Event',
  'Campaign',
].map((object) => fixture(`salesforce/${object}.csv`));

async function expectCounts(pages: WorkspacePages, counts: Record<string, number>): Promise<void> {
  for (const [label, count] of Object.entries(counts))
    await expect(pages.count(label), label).toContainText(new RegExp(`${label}\\s*${count}$`));
}

async function inNewWorkspace(page: Page, name: string): Promise<WorkspacePages> {
  const pages = new WorkspacePages(page);
  await pages.create(name);
  return pages;
}

test('imports a Salesforce export, ties every row out, and says why each refused row was refused', async ({
  world,
}) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel imports');
  await pages.import(SALESFORCE);
  await expectCounts(pages, { 'Rows read': 12, New: 10, Changed: 0, Unchanged: 0, Refused: 2 });
  await expect(pages.files.getByRole('row').filter({ hasText: 'Opportunity.csv' })).toContainText('yes');
  await expect(page.getByRole('table').filter({ hasText: 'What it means' })).toContainText('Campaign.csv');
  const refused = pages.refusedRows.getByRole('row');
  await expect(refused.filter({ hasText: '2026-02-30' })).toContainText('CloseDate');
  await expect(refused.filter({ hasText: '1e400' })).toContainText('Amount');
  const downloading = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download as CSV' }).click();
  const csv = await readFile((await (await downloading).path()) ?? '', 'utf8');
  expect(csv).toContain('2026-02-30');
  expect(csv.trim().split(/\r?\n/)).toHaveLength(3);
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
});

test('shows what was imported to the cent, and odd names exactly as they were written', async ({ world }) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel totals');
  await pages.import(SALESFORCE);
  const forecast = await new ForecastPage(page).open('?period=all');
  await expect.poll(() => forecast.fullNumber('Commit')).toBe('$48,000.50');
  await expect.poll(() => forecast.fullNumber('Closed')).toBe('$12,000');
  await expect.poll(() => forecast.fullNumber('Pipeline')).toBe('$7,500.25');
  await expect(forecast.row('Ottery "clear" line, phase 2 <b>')).toBeVisible();
});

test('changes nothing when the same files come again', async ({ world }) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel again');
  await pages.import(SALESFORCE);
  await pages.import(SALESFORCE);
  await expectCounts(pages, { 'Rows read': 12, New: 0, Changed: 0, Unchanged: 10, Refused: 2 });
});

test('asks how an unknown table is read before anything counts, and keeps the answers for the next time', async ({
  world,
}, testInfo) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Ferry desk');
  // As a report is exported: two titles above the line that names the columns.
  const titled = testInfo.outputPath('pipeline.csv');
  const table = await readFile(fixture('other/pipeline.csv'), 'utf8');
  await writeFile(titled, `Pipeline of the ferry desk\nRun on,2026-06-30\n${table}`);
  await pages.send([titled], { kind: 'csv', source: 'Ferry desk' });
  await expect(page.getByText('Nothing is imported yet: check the guesses below')).toBeVisible({
    timeout: 60_000,
  });
  await expect(page.getByRole('cell', { name: 'Ferry ticketing' })).toBeVisible();
  await expectAccessible(page);
  for (const [stage, phase] of [
    ['Talking', 'qualification'],
    ['Paperwork', 'negotiation'],
    ['Signed', 'won'],
  ] as const)
    await page.getByRole('combobox', { name: `Phase of ${stage}` }).selectOption(phase);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Download this mapping' }).click();
  const mapping = JSON.parse(await readFile((await (await downloading).path()) ?? '', 'utf8'));
  expect(mapping.stages).toMatchObject({ Talking: 'qualification', Signed: 'won' });
  expect(mapping.files).toContainEqual(expect.objectContaining({ object: 'opportunity', headerRow: 3 }));
  // Another line's names are other columns: what was read by the old ones goes, and the saved mapping brings it back.
  const header = page.getByRole('combobox', { name: 'Columns of pipeline.csv are named on' });
  await header.selectOption({ label: 'Columns are named on line 2: Run on, 2026-06-30' });
  await expect(page.getByRole('columnheader', { name: 'Run on' })).toBeVisible();
  await header.selectOption('3');
  await expect(page.getByRole('columnheader', { name: 'opportunity_name' })).toBeVisible();
  await expect(page.getByText('Not used', { exact: true })).toBeVisible();
  const saved = testInfo.outputPath('ferry.json');
  await writeFile(saved, JSON.stringify(mapping));
  await page.locator('input[type=file]').setInputFiles(saved);
  await expect(page.getByText('Mapping loaded')).toBeVisible();
  await page.getByRole('button', { name: 'Confirm and import' }).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  const forecast = await new ForecastPage(page).open('?period=all');
  await expect(forecast.row('Ferry ticketing')).toBeVisible();
  await expect.poll(() => forecast.fullNumber('Closed')).toBe('$8,000');
  await pages.import([titled], { kind: 'csv', source: 'Ferry desk' });
  await expect(pages.count('New')).toContainText(/0$/);
});

test('reads an import that waits for a go otherwise, and asks again where its file has lost a column', async ({
  world,
}, testInfo) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Ferry desk otherwise');
  const file = fixture('other/pipeline.csv');
  await pages.send([file], { kind: 'csv', source: 'Ferry desk', isDryRun: true });
  const confirm = page.getByRole('button', { name: 'Confirm and import' });
  await expect(confirm).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Leave out Amount' }).click();
  await page.getByRole('combobox', { name: 'Phase of Signed' }).selectOption('won');
  await confirm.click();
  const unwritten = page.getByText('Nothing is written yet. This is what it would change.');
  await expect(unwritten).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('no column that is read as an amount')).toBeVisible();

  await page.getByRole('button', { name: 'Read it otherwise' }).click();
  await expect(page.getByRole('combobox', { name: 'Phase of Signed' })).toHaveValue('won');
  await page.getByRole('combobox', { name: 'Add a field to deals' }).selectOption({ label: 'Amount' });
  await page.getByRole('combobox', { name: 'Column for Amount of deals' }).selectOption('amount');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Confirm and read again' }).click();
  await expect(page.getByText('no column that is read as an amount')).toBeHidden({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Publish this import' }).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  await expect(pages.totals.getByRole('row').filter({ hasText: 'Closed' })).toContainText('8,000');

  const renamed = testInfo.outputPath('pipeline.csv');
  await writeFile(renamed, (await readFile(file, 'utf8')).replace('amount', 'worth'));
  await pages.send([renamed], { kind: 'csv', source: 'Ferry desk' });
  await expect(page.getByText('The mapping names the column "amount"')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('Choose a column in place of "amount"')).toBeVisible();
  await page.getByRole('combobox', { name: 'Column for Amount of deals' }).selectOption('worth');
  await page.getByRole('button', { name: 'Confirm and read again' }).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  await expectCounts(pages, { New: 0, Refused: 0 });
});

test('takes an upload of more than ten megabytes whole', async ({ world }, testInfo) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel large');
  const path = testInfo.outputPath('Opportunity.csv');
  const file = createWriteStream(path);
  file.write('Id,Name,StageName,Amount,CloseDate,ForecastCategoryName,Internal_Note__c\n');
  for (let row = 1; row <= 1_200; row += 1) {
    const id = `006BIG${String(row).padStart(9, '0')}YBA`;
    file.write(`${id},Large ${row},Prospecting,1.01,2026-12-30,Pipeline,${'x'.repeat(10_000)}\n`);
  }
  file.end();
  await finished(file);
  await pages.import([path]);
  await expect(pages.count('Rows read')).toContainText('1,200');
  await expect(pages.count('Refused')).toContainText(/0$/);
  await expect(pages.totals.locator('tfoot')).toContainText('1,212');
});

test('refuses files that are no tables with a sentence, and nothing of them counts', async ({
  world,
}, testInfo) => {
  world.announce(/status of 4\d\d/);
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel refusals');
  const path = testInfo.outputPath('broken.zip');
  await writeFile(path, 'PK\u0003\u0004 this is no archive');
  await pages.send([path]);
  const said = page.getByRole('alert').filter({ hasText: /./ }).first();
  await expect(said).toBeVisible({ timeout: 60_000 });
  // Of two files with one name a single one would be read.
  const [east, west] = [testInfo.outputPath('east/deals.csv'), testInfo.outputPath('west/deals.csv')];
  for (const file of [east, west]) {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, 'Id,Name\n006EAST,Deal\n');
  }
  await pages.send([east, west]);
  await expect(page.getByText(/^Two of the files are called "deals\.csv"/)).toBeVisible();
  await page.goto('/forecast');
  await expect(page.getByText('No deals yet')).toBeVisible();
});

test('opens records at the address that an admin set, and refuses an address that runs scripts', async ({
  world,
}) => {
  const page = await world.as('secondAdmin');
  const pages = await inNewWorkspace(page, 'Kestrel links');
  await pages.import(SALESFORCE);
  await page.goto('/sources');
  await page
    .getByRole('button', { name: /Settings/ })
    .first()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Records open at').fill('javascript:alert({id})');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog.getByRole('alert').filter({ hasText: /./ })).toBeVisible();
  await dialog.getByLabel('Records open at').fill('https://crm.kestrel.example/{id}');
  await dialog.getByRole('button', { name: 'Save' }).click();
  await expect(dialog).toBeHidden();
  const forecast = await new ForecastPage(page).open('?period=all');
  await forecast.openDeal('Juniper route planning');
  const link = page.getByRole('link', { name: /^Open in Salesforce/ });
  await expect(link).toHaveAttribute('href', 'https://crm.kestrel.example/006E2E000000001IBA');
  await expect(link).toHaveAttribute('rel', /noopener/);
  await expect(link).toHaveAttribute('target', '_blank');
});

test('lets only an admin import', async ({ world }) => {
  const page = await world.as('finance');
  await page.goto('/sources');
  await expect(page.getByRole('heading', { level: 1, name: 'Sources' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Import files' })).toHaveCount(0);
  await page.goto('/sources/import');
  await expect(page.getByText('A revops admin imports files.')).toBeVisible();
});
