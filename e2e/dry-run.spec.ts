// An import by page that is compared first: what would change, then go or not; a closed tab, dates that only a person knows,
// and totals held against the CRM's own.

import { mkdir, writeFile } from 'node:fs/promises';
import type { Page, TestInfo } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ForecastPage } from './pages/forecast-page';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

const HEAD = 'Id,Name,StageName,Amount,CloseDate,ForecastCategoryName';
const FIRST = [
  '006DRY000000001YBA,Alder lease,Prospecting,100.00,2026-06-30,Pipeline',
  '006DRY000000002YBA,Birch lease,Prospecting,1000.00,2026-06-30,Commit',
  '006DRY000000003YBA,Cedar lease,Prospecting,7.00,2026-06-30,Pipeline',
];
const SECOND = [
  '006DRY000000001YBA,Alder lease,Prospecting,100.00,2026-06-30,Pipeline',
  '006DRY000000002YBA,Birch lease,Negotiation/Review,400.00,2026-07-15,Commit',
  '006DRY000000003YBA,Cedar lease,Prospecting,7.00,2026-06-30,Pipeline',
  '006DRY000000004YBA,Dogwood lease,Prospecting,60.00,2026-06-30,Pipeline',
  '006DRY000000005YBA,Elm lease,Prospecting,sixty,2026-06-30,Pipeline',
];
const UNWRITTEN = 'Nothing is written yet. This is what it would change.';

async function write(info: TestInfo, name: string, rows: readonly string[]): Promise<string> {
  const path = info.outputPath(`${name}/Opportunity.csv`);
  await mkdir(info.outputPath(name), { recursive: true });
  await writeFile(path, `${[HEAD, ...rows].join('\n')}\n`);
  return path;
}

async function begin(page: Page, name: string, info: TestInfo): Promise<WorkspacePages> {
  const pages = new WorkspacePages(page);
  await pages.create(name);
  await pages.import([await write(info, 'first', FIRST)]);
  return pages;
}

const publish = (page: Page) => page.getByRole('button', { name: 'Publish this import' });
const dealCount = (page: Page, label: string) =>
  page
    .getByRole('region', { name: 'Deals that it would touch' })
    .locator('> div')
    .filter({ has: page.getByText(label, { exact: true }) });

test('says what an import would change before anything is written, and publishes it on a press', async ({
  world,
}, info) => {
  const page = await world.as('secondAdmin');
  const pages = await begin(page, 'Larch dry run', info);
  await pages.send([await write(info, 'second', SECOND)], { isDryRun: true });
  await expect(page.getByText(UNWRITTEN)).toBeVisible({ timeout: 60_000 });
  for (const [label, count] of [
    ['New deals', 1],
    ['Changed', 1],
    ['Unchanged', 2],
    ['Vanished', 0],
    ['Rows refused', 1],
  ] as const)
    await expect(dealCount(page, label), label).toContainText(new RegExp(`${label}\\s*${count}$`));
  const totals = page.getByRole('table').filter({ hasText: 'Last import' });
  await expect(totals.getByRole('row').filter({ hasText: 'Commit' })).toContainText('1,000');
  await expect(totals.getByRole('row').filter({ hasText: 'Commit' })).toContainText('400');
  const birch = page.getByRole('row').filter({ hasText: 'Birch lease' });
  await expect(birch).toContainText('Amount');
  await expect(birch.getByRole('listitem').filter({ hasText: 'Amount' })).toContainText(/1,000.*400/);
  await expect(birch.getByRole('listitem').filter({ hasText: 'Stage' })).toContainText(
    /Prospecting.*Negotiation\/Review/,
  );
  await expect(birch).toContainText('15 Jul');
  await expect(birch).toContainText('600');
  await expect(pages.refusedRows.getByRole('row').filter({ hasText: 'sixty' })).toContainText('Amount');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 1440, height: 900 });

  // The same person in another tab: the workspace they chose goes along.
  const other = await page.context().newPage();
  await other.goto(page.url());
  await page.goto('/forecast?period=all');
  await expect.poll(() => new ForecastPage(page).fullNumber('Commit')).toBe('$1,000');
  await publish(other).click();
  await expect(new WorkspacePages(other).imported).toBeVisible({ timeout: 60_000 });
  // The forecast moves where it stands, without a reload.
  await expect.poll(() => new ForecastPage(page).fullNumber('Commit'), { timeout: 60_000 }).toBe('$400');
});

test('leaves nothing of an import that is discarded', async ({ world }, info) => {
  const page = await world.as('secondAdmin');
  const pages = await begin(page, 'Larch discard', info);
  await pages.send([await write(info, 'second', SECOND)], { isDryRun: true });
  await expect(page.getByText(UNWRITTEN)).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: 'Discard', exact: true }).click();
  await expect(page.getByText('Cancelled: nothing was imported.').first()).toBeVisible();
  const forecast = await new ForecastPage(page).open('?period=all');
  await expect.poll(() => forecast.fullNumber('Commit')).toBe('$1,000');
  await expect(forecast.row('Dogwood lease')).toHaveCount(0);
});

test('goes on when the tab closes: compared, and published, with nobody looking', async ({ world }, info) => {
  const first = await world.as('secondAdmin');
  const pages = await begin(first, 'Larch closed tab', info);
  await pages.send([await write(info, 'second', SECOND)], { isDryRun: true });
  await first.waitForURL(/\/sources\/imports\//, { timeout: 60_000 });
  const address = first.url();
  const context = first.context();
  await first.close();
  const second = await context.newPage();
  await second.goto(address);
  await expect(second.getByText(UNWRITTEN)).toBeVisible({ timeout: 60_000 });
  await publish(second).click();
  await expect(second.getByText(UNWRITTEN)).toHaveCount(0);
  await second.close();
  const third = await context.newPage();
  await third.goto(address);
  await expect(new WorkspacePages(third).imported).toBeVisible({ timeout: 60_000 });
  await expect(new WorkspacePages(third).count('New')).toContainText(/1$/);
});

test('asks how dates are written where no value proves it, then compares', async ({ world }, info) => {
  const page = await world.as('secondAdmin');
  const pages = new WorkspacePages(page);
  await pages.create('Larch dates');
  const rows = ['006DAY000000001YBA,Fir lease,Prospecting,10.00,03/04/2026,Pipeline'];
  await pages.send([await write(info, 'dates', rows)], { isDryRun: true });
  const order = page.getByRole('combobox', { name: 'How dates are written' });
  await expect(order).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
  await order.selectOption('dmy');
  await page.getByRole('button', { name: 'Confirm and import' }).click();
  await expect(page.getByText(UNWRITTEN)).toBeVisible({ timeout: 60_000 });
  await publish(page).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  const forecast = await new ForecastPage(page).open('?period=all');
  await expect(forecast.row('Fir lease')).toContainText('3 Apr');
});

test("holds an import against the CRM's own totals, and shows a difference until a code explains it", async ({
  world,
}, info) => {
  const page = await world.as('secondAdmin');
  await begin(page, 'Larch tie-out', info);
  const enter = async (deals: string, sum: string, code?: string) => {
    await page
      .getByRole('button', { name: /^(Enter the CRM|Explain|Change)/ })
      .last()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Deals').fill(deals);
    await dialog.getByLabel('Sum').fill(sum);
    if (code) await dialog.getByLabel('Why it differs').selectOption({ label: code });
    await expect(dialog.getByText(/two ways/)).toHaveCount(0);
    await dialog.getByRole('button', { name: 'Save' }).click();
    await expect(dialog).toBeHidden();
  };
  // Neither convention is guessed: what can be two numbers is none, and it says why.
  await page
    .getByRole('button', { name: /^Enter the CRM/ })
    .last()
    .click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Deals').fill('4');
  await dialog.getByLabel('Sum').fill('1,107');
  await expect(dialog.getByText(/can be read in two ways/)).toBeVisible();
  await expect(dialog.getByRole('button', { name: 'Save' })).toBeDisabled();
  await dialog.getByLabel('Sum').fill('1.107,00');
  await expect(dialog.getByText(/entered: 1,107\b/)).toBeVisible();
  // The CRM may hold deals of a currency that no file has.
  await dialog.getByLabel('Currency').selectOption('GBP');
  await expect(dialog.getByText('Read here: 0', { exact: true })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await enter('4', '1107,00');
  await expect(page.getByText('differs from the CRM')).toBeVisible();
  const forecast = await page.context().newPage();
  await forecast.goto('/forecast?period=all');
  await expect(forecast.getByText('differs from the CRM')).toBeVisible();
  await enter('4', '1107', 'Deleted or merged records');
  await expect(page.getByText('difference explained')).toBeVisible();
  await expect(forecast.getByText('difference explained')).toBeVisible();
  await enter('3', '1,107.00');
  await expect(forecast.getByText('tied out', { exact: true })).toBeVisible();
  await expectAccessible(page);
});
