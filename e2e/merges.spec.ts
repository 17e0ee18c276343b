// What an import proposes and a person answers: accounts and contacts that are one, deals that a filter left out or that are gone, and an
// import that is taken back whole.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Page, TestInfo } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ForecastPage } from './pages/forecast-page';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

const ACCOUNTS = ['001MRG000000001YBA,Marram Ltd,Energy', '001MRG000000002YBA,"MARRAM, Ltd.",Energy'];
const DEALS = [
  '006MRG000000001YBA,Marram north,001MRG000000001YBA,Prospecting,100.00,2026-06-30,Commit',
  '006MRG000000002YBA,Marram south,001MRG000000002YBA,Prospecting,50.00,2026-06-30,Commit',
];

const REED = '003MRG000000001AAA,001MRG000000001AAA,Reed,reed@marram.example,0,';
const contacts = (isMerged: boolean): string[] => [
  REED,
  `003MRG000000002AAA,001MRG000000001AAA,Reedy,reedy@marram.example,${isMerged ? '1,003MRG000000001AAA' : '0,'}`,
];

async function write(
  info: TestInfo,
  week: string,
  deals: readonly string[],
  people?: readonly string[],
): Promise<string[]> {
  const files = {
    ...(people ? { Contact: ['Id,AccountId,LastName,Email,IsDeleted,MasterRecordId', ...people] } : {}),
    Account: ['Id,Name,Industry', ...ACCOUNTS],
    Opportunity: ['Id,Name,AccountId,StageName,Amount,CloseDate,ForecastCategoryName', ...deals],
  };
  return Promise.all(
    Object.entries(files).map(async ([object, rows]) => {
      const path = info.outputPath(`${week}/${object}.csv`);
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, `${rows.join('\n')}\n`);
      return path;
    }),
  );
}
const commit = (page: Page) => new ForecastPage(page).fullNumber('Commit');

test('merges two accounts and two contacts when an admin says so, keeps them one through the next import, and parts them again', async ({
  world,
}, info) => {
  const page = await world.as('secondAdmin');
  const pages = new WorkspacePages(page);
  await pages.create('Marram merges');
  await pages.import(await write(info, 'one', DEALS, contacts(false)));
  await page.goto('/sources/merges');
  const proposed = page.getByRole('list', { name: 'Proposed' }).getByRole('listitem');
  await expect(proposed).toHaveCount(1);
  await expect(proposed).toContainText('MARRAM, Ltd.');
  await expect(proposed).toContainText('Their names are the same but for the spelling.');
  await expectAccessible(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await proposed.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Nothing is proposed')).toBeVisible();

  await pages.import(await write(info, 'again', DEALS, contacts(true)));
  await expect(pages.count('Changed')).toContainText(/0$/);
  const forecast = await new ForecastPage(page).open('?period=all&q=Marram%20Ltd');
  await expect(forecast.row('Marram south')).toContainText('Marram Ltd', { timeout: 60_000 });
  // Only the name that was merged away has a comma.
  await new ForecastPage(page).open('?period=all&q=MARRAM%2C');
  await expect(forecast.row('Marram north')).toBeVisible();

  await page.goto('/sources/merges');
  await expect(proposed).toContainText('Contact');
  await expect(proposed).toContainText('The source says that it was merged into the other one.');
  await expect(proposed).toContainText('Reedy');
  await proposed.getByRole('button', { name: 'Merge', exact: true }).click();
  await expect(page.getByText('Nothing is proposed')).toBeVisible();

  await page.goto('/sources/merges?state=confirmed');
  const merged = page.getByRole('list', { name: 'Merged' }).getByRole('listitem');
  await expect(merged).toHaveCount(2);
  await merged.filter({ hasText: 'Reedy' }).getByRole('button', { name: 'Undo' }).click();
  await expect(merged).toHaveCount(1);
  await merged.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('Nothing is merged')).toBeVisible();
  await new ForecastPage(page).open('?period=all');
  // The worker may have another workspace's import in hand first.
  await expect(forecast.row('Marram south')).toContainText('MARRAM, Ltd.', { timeout: 60_000 });
  await page.goto('/audit');
  const entries = page.getByRole('grid', { name: 'Audit entries, newest first' }).locator('tr[data-row]');
  await expect(entries.filter({ hasText: 'Merged two accounts, contacts or products' })).toHaveCount(2);
});

test('tells a filter from a deletion by choice, and takes an import back whole', async ({ world }, info) => {
  const page = await world.as('secondAdmin');
  const pages = new WorkspacePages(page);
  await pages.create('Marram weeks');
  await pages.import(await write(info, 'one', DEALS), { asOf: '2026-05-01' });
  const onlyNorth = DEALS.slice(0, 1);
  await pages.import(await write(info, 'filtered', onlyNorth), {
    asOf: '2026-05-08',
    missing: 'Left out by a filter',
  });
  await new ForecastPage(page).open('?period=all');
  await expect.poll(() => commit(page), { timeout: 60_000 }).toBe('$150');

  await pages.import(await write(info, 'deleted', onlyNorth), {
    asOf: '2026-05-15',
    missing: 'Were deleted',
  });
  const address = page.url();
  await new ForecastPage(page).open('?period=all');
  await expect.poll(() => commit(page), { timeout: 60_000 }).toBe('$100');

  await page.goto(address);
  await page.getByRole('button', { name: 'Roll back' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('Later imports stay');
  await dialog.getByText('Corrected in the source').click();
  await dialog.getByRole('button', { name: 'Roll back', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(page.getByText('Rolled back').first()).toBeVisible();
  await new ForecastPage(page).open('?period=all');
  await expect.poll(() => commit(page), { timeout: 60_000 }).toBe('$150');
});

test('confirms that a deal was created anew, and takes that back', async ({ world }) => {
  const page = await world.as('leader');
  const forecast = await new ForecastPage(page).open('?period=all&flag=recreated#deals');
  await forecast.rows.first().getByRole('link').first().click();
  await page.waitForURL(/\/deals\//);
  const lineage = page.getByRole('region', { name: 'Lineage' });
  const link = lineage.getByRole('listitem').filter({ hasText: 'Created anew from' });
  await expect(link).toContainText('Proposed');
  await expect(link).toContainText('after a deal of the same account');
  await link.getByRole('button', { name: 'Confirm' }).click();
  await expect(link).toContainText('Confirmed');
  await expect(link).toContainText('Confirmed by');
  await link.getByRole('button', { name: 'Undo' }).click();
  await expect(link).toContainText('Proposed');
});
