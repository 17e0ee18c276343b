// Rates and quotas by file: what a file would change, what it refuses, and a forecast that follows without a reload.

import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow } from './expect-accessible';
import { ForecastPage } from './pages/forecast-page';
import { Shell } from './pages/shell';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test, type World } from './world';

const DEALS = `Id,Name,StageName,Amount,CloseDate,ForecastCategoryName,CurrencyIsoCode
006FX0000000001YAA,Gorse loan,Prospecting,1000.05,2026-06-30,Commit,EUR
006FX0000000002YAA,Heath loan,Prospecting,500.00,2026-06-30,Commit,USD
`;
const csv = (name: string, text: string) => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });
const PASSWORD = 'a quiet harbour at dusk';

async function seatFinance(world: World, admin: Page): Promise<Page> {
  await admin.goto('/people');
  await admin.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill('Ida Flint');
  await dialog.getByLabel('Mail address').fill('ida.flint@heather.example');
  await dialog.getByLabel('Role').selectOption({ label: 'Finance' });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await admin.getByLabel('Invite link').inputValue();
  const guest = await world.stranger();
  await guest.goto(link);
  await guest.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await guest.getByLabel('Password again').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Take the seat' }).click();
  await guest.waitForURL((url) => !url.pathname.startsWith('/invite'));
  return guest;
}

test('rolls two currencies up once finance gave a rate, while the forecast stands open', async ({
  world,
}) => {
  const admin = await world.as('secondAdmin');
  const pages = new WorkspacePages(admin);
  await pages.create('Heather rates');
  await admin.goto('/sources/import');
  await new Shell(admin).isAwake();
  await admin.locator('input[type=file][accept]').setInputFiles(csv('Opportunity.csv', DEALS));
  await admin.getByText('Publish at once').click();
  await admin.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  const finance = await seatFinance(world, admin);
  const forecast = await new ForecastPage(admin).open('?period=all');
  await expect.poll(() => forecast.fullNumber('Commit'), { timeout: 60_000 }).toBe('$500');
  await expect(forecast.apart).toContainText('Unconverted');

  await finance.goto('/sources/rates');
  await expect(finance.getByText('1 deal in EUR has no rate')).toBeVisible();
  await new Shell(finance).isAwake();
  const table = 'currency,rate,valid_from\nEUR,1.1,2026-01-01\nXYZ,2,2026-01-01\n';
  await finance.locator('input[type=file][accept]').setInputFiles(csv('rates.csv', table));
  const preview = finance.getByRole('region', { name: 'What rates.csv would change' });
  await expect(preview).toContainText('2 rows read: 1 new or changed, 0 unchanged, 1 refused');
  await expect(preview.getByRole('row').filter({ hasText: 'XYZ' })).toContainText('ISO 4217');
  const downloading = finance.waitForEvent('download');
  await preview.getByRole('button', { name: 'Download refused rows' }).click();
  expect(await readFile((await (await downloading).path()) ?? '', 'utf8')).toContain('XYZ');
  await expectAccessible(finance);
  await preview.getByRole('button', { name: 'Take 1 rate' }).click();
  await expect(finance.getByRole('heading', { name: 'Plan rates 2026' })).toBeVisible();
  // 1,000.05 at 1.1 is 1,100.055: half-even to 1,100.06, beside 500.
  await expect.poll(() => forecast.fullNumber('Commit'), { timeout: 60_000 }).toBe('$1,600.06');
  await expect(admin.getByRole('list', { name: 'Quota and coverage' })).toContainText('plan FY2026 v1');
  await expect(admin.getByText('No spot rates yet')).toBeVisible();

  // Days that can be read in two ways are asked for, not guessed.
  const slashed = 'currency,rate,valid_from\nEUR,1.15,04/05/2026\n';
  await finance.locator('input[type=file][accept]').setInputFiles(csv('slashed.csv', slashed));
  await expect(finance.getByText('04/05/2026 can be read in two ways')).toBeVisible();
  await finance.getByRole('combobox', { name: 'How dates are written' }).selectOption('dmy');
  await expect(finance.getByRole('region', { name: 'What slashed.csv would change' })).toContainText('4 May');
  await finance.getByRole('button', { name: 'Discard' }).click();

  const market = 'currency,rate,valid_from,kind\nEUR,1.2,2025-01-02,spot\n';
  await finance.locator('input[type=file][accept]').setInputFiles(csv('market.csv', market));
  await finance.getByRole('button', { name: 'Take 1 rate' }).click();
  await expect(finance.getByRole('heading', { name: 'Spot rates 2025' })).toBeVisible();
  const rates = admin.getByLabel('Rates');
  await expect(rates.getByRole('option', { name: 'Spot rates' })).toBeEnabled({ timeout: 60_000 });
  await rates.selectOption('Spot rates');
  await expect(admin).toHaveURL(/rates=spot/);
  // 1,000.05 at 1.2 is 1,200.06, beside 500: the tile, the teams, the grid and its foot say the same and at which rates.
  await expect(forecast.tiles).toContainText('at spot rates of 2 Jan 2025');
  expect(await forecast.fullNumber('Commit')).toBe('$1,700.06');
  await expect(admin.getByText('2 deals · $1,700.06 at spot rates of 2 Jan 2025')).toBeVisible();
  await expect(forecast.footTotal.first()).toHaveAttribute('title', '$1,700.06');
  await expect(admin.getByRole('list', { name: 'Quota and coverage' })).toContainText('Quota, at plan rates');
  await expectAccessible(admin);
  await rates.selectOption('Rates at close date');
  await expect(forecast.tiles).toContainText('at rates of each close date');
  await admin.reload();
  await expect(rates).toHaveValue('closing');
  await rates.selectOption('Plan rates');
  await expect.poll(() => forecast.fullNumber('Commit')).toBe('$1,600.06');
  await finance.goto('/snapshots/freeze');
  await new Shell(finance).isAwake();
  await finance.getByLabel('Rates').selectOption('Rates at close date');
  await expect(finance.getByText(/^Amounts in USD at rates of each close date$/)).toBeVisible();
  await finance.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(finance);
});

test('computes coverage once a quota is set, and says before why it cannot', async ({ world }) => {
  const admin = await world.as('secondAdmin');
  const pages = new WorkspacePages(admin);
  await pages.create('Heather quotas');
  const user =
    'Id,FirstName,LastName,Email,IsActive,UserRoleId\n005FX0000000001YAA,Moss,Hale,moss@heather.example,true,00EFX00000000012AA\n';
  const role = 'Id,Name,ParentRoleId\n00EFX00000000012AA,Moorland,\n';
  const deals = DEALS.replace('CurrencyIsoCode', 'CurrencyIsoCode,OwnerId').replaceAll(
    /(EUR|USD)$/gm,
    'USD,005FX0000000001YAA',
  );
  await admin.goto('/sources/import');
  await new Shell(admin).isAwake();
  await admin
    .locator('input[type=file][accept]')
    .setInputFiles([csv('Opportunity.csv', deals), csv('User.csv', user), csv('UserRole.csv', role)]);
  await admin.getByText('Publish at once').click();
  await admin.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(pages.imported).toBeVisible({ timeout: 60_000 });
  const other = await admin.context().newPage();
  await new ForecastPage(other).open('?period=FY2026-Q2');
  const line = other.getByRole('list', { name: 'Quota and coverage' });
  await expect(line).toContainText('Moorland has no quota for Q2 2026.');

  await admin.goto('/sources/quotas');
  await new Shell(admin).isAwake();
  const table = 'node,period,amount\nMoorland,FY2026-Q2,3000.10\nNo such team,FY2026-Q2,1\n';
  await admin.locator('input[type=file][accept]').setInputFiles(csv('quotas.csv', table));
  const preview = admin.getByRole('region', { name: 'What quotas.csv would change' });
  await expect(preview.getByRole('row').filter({ hasText: 'No such team' })).toContainText('No team has');
  await expectAccessible(admin);
  await preview.getByRole('button', { name: 'Take 1 quota' }).click();
  await expect(admin.getByRole('table').filter({ hasText: 'Counts from' })).toContainText('Moorland');
  // Open 1,500.05 ÷ quota 3,000.10, while the forecast stands open.
  await expect(line).toContainText('0.5×', { timeout: 60_000 });
  await admin.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(admin);
});
