// What stands beside the log: what people said of a quarter, what is on hold and how long it is kept, what is erased, and what the auditor proves.
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible';
import { Shell } from './pages/shell';
import { expect, test } from './world';

const dialogOf = (page: Page) => page.getByRole('dialog');

async function takeBack(page: Page): Promise<void> {
  await dialogOf(page).getByRole('radio').first().check();
  await dialogOf(page).getByRole('button', { name: 'Withdraw', exact: true }).click();
  await expect(dialogOf(page)).toBeHidden();
}

test('a manager sees what a call changes before making it, adjusts beside it, and withdraws both with a code', async ({
  world,
}) => {
  const page = await world.as('managerEast');
  await page.goto('/forecast');
  await new Shell(page).isAwake();
  const call = page.getByRole('region', { name: 'Call' });
  const amount = call.getByLabel(/^Your call in/).first();
  await amount.fill('1000000');
  await expect(call.getByText(/^Against the roll-up/).first()).not.toContainText('last call');
  await call.getByRole('button', { name: 'Make the call' }).first().click();
  await expect(call.getByText('The call differs from the roll-up: choose the reason why.')).toBeVisible();
  await call.getByRole('combobox', { name: 'Reason' }).first().selectOption({ index: 1 });
  await call.getByRole('button', { name: 'Make the call' }).first().click();
  await expect(page.getByText(/^Call made/).first()).toBeVisible();
  await amount.fill('1250000.50');
  await expect(call.getByText(/against the last call \+/).first()).toContainText('250');

  await call.getByRole('button', { name: 'Adjust beside it' }).first().click();
  await call.getByLabel('Add or take (with a minus)').fill('-25000');
  await call.getByRole('button', { name: 'Adjust', exact: true }).click();
  const adjustment = call.getByRole('button', { name: /^Withdraw the adjustment/ });
  await expect(adjustment).toBeVisible();
  await expectAccessible(page);
  await adjustment.click();
  await takeBack(page);
  await expect(adjustment).toHaveCount(0);

  await call.getByText('Calls made').first().click();
  await call.getByRole('button', { name: 'Withdraw', exact: true }).first().click();
  await takeBack(page);
  await expect(call.getByText(/^Withdrawn Wrong/).first()).toBeVisible();
});

test('a hold, a shorter retention and an erasure each need a second person', async ({ world }) => {
  const admin = await world.as('admin');
  await admin.goto('/audit/records/retention');
  await new Shell(admin).isAwake();
  await admin.getByRole('button', { name: 'Place a hold' }).click();
  await dialogOf(admin).getByLabel('Deal or account').fill('zzzz');
  await expect(dialogOf(admin).getByText('Nothing of that name')).toBeVisible();
  await dialogOf(admin).getByLabel('Deal or account').fill('an');
  await dialogOf(admin).getByRole('radio').first().check();
  await dialogOf(admin).getByRole('button', { name: 'Place it' }).click();
  await expect(admin.getByText('Yours: somebody else releases it')).toBeVisible();
  await admin.getByRole('button', { name: 'Change', exact: true }).click();
  await dialogOf(admin)
    .getByLabel(/refused/i)
    .fill('240');
  await dialogOf(admin).getByRole('button', { name: 'Save' }).click();
  await expect(admin.getByText(/^Waits for a second person/)).toBeVisible();
  await expectAccessible(admin);

  const finance = await world.as('finance');
  await finance.goto('/audit/records/retention');
  await new Shell(finance).isAwake();
  await finance.getByRole('button', { name: 'Approve' }).click();
  await expect(finance.getByRole('region', { name: 'Retention in force' })).toContainText('240 months');
  await finance.getByRole('button', { name: 'Release' }).click();
  await expect(finance.getByText('Nothing is on hold.')).toBeVisible();

  await admin.goto('/audit/records');
  await new Shell(admin).isAwake();
  await admin.getByRole('button', { name: 'Propose an erasure' }).first().click();
  await dialogOf(admin).getByLabel('Contact or account').fill('son');
  const contact = dialogOf(admin)
    .locator('label')
    .filter({ hasText: /contact(?!s)/ })
    .first();
  await contact.getByRole('radio').check();
  await dialogOf(admin).getByRole('button', { name: 'Propose', exact: true }).click();
  await expect(admin.getByText('Yours: somebody else decides').first()).toBeVisible();
  await finance.goto('/audit/records');
  await new Shell(finance).isAwake();
  await finance.getByRole('button', { name: 'Decide' }).first().click();
  await expect(dialogOf(finance).getByText('What it would change')).toBeVisible();
  await dialogOf(finance).getByRole('button', { name: 'Erase for good' }).click();
  await expect(finance.getByRole('region', { name: 'Decided erasures' })).toContainText('A contact');
  await expectAccessible(finance);
});

test('the auditor reads the whole log again, proves one entry and keeps the proof', async ({ world }) => {
  const page = await world.as('auditor');
  await page.goto('/audit?entry=5');
  await new Shell(page).isAwake();
  await page.getByRole('button', { name: 'Prove it' }).click();
  const inclusion = page.getByRole('region', { name: 'Inclusion in the log' });
  await expect(inclusion.getByText(/^root [0-9a-f]{64}$/)).toBeVisible();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    inclusion.getByRole('button', { name: 'Download the proof' }).click(),
  ]);
  expect(JSON.parse(await readFile(await download.path(), 'utf8'))).toMatchObject({ seq: 5 });
  await page.goto('/audit');
  await new Shell(page).isAwake();
  await page.getByRole('button', { name: 'Verify the log' }).click();
  await expect(page.getByText('The log holds')).toBeVisible({ timeout: 60_000 });
  await expectAccessible(page);
});
