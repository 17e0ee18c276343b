// The log as its readers use it: one entry's story, the bytes that were hashed, and names only for those who may know them.

import { createHash } from 'node:crypto';
import type { Page } from '@playwright/test';
import { Shell } from './pages/shell';
import { expect, test } from './world';

async function openNewest(page: Page) {
  await page.goto('/audit');
  const rows = page.getByRole('grid', { name: 'Audit entries, newest first' }).locator('tr[data-row]');
  await new Shell(page).isAwake();
  await rows.first().getByRole('link').first().click();
  await expect(page).toHaveURL(/entry=\d+/);
  return page.getByRole('region', { name: 'Proof' });
}

test('shows the auditor the exact text of an entry, whose hash anybody can make again', async ({ world }) => {
  const page = await world.as('auditor');
  const proof = await openNewest(page);
  await expect(proof.locator('p')).toHaveCount(3);
  const [hash, , leaf] = await proof.locator('p').allTextContents();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  const made = createHash('sha256')
    .update(Buffer.from([0]))
    .update(leaf ?? '', 'utf8')
    .digest('hex');
  expect(made).toBe(hash);
});

test('keeps the hashed text, which names a seat, from whom it does not concern', async ({ world }) => {
  const page = await world.as('finance');
  await page.goto('/audit?kind=draft.file_many');
  await expect(page.getByText('Names are for the auditor.')).toBeVisible();
  const rows = page.getByRole('grid', { name: 'Audit entries, newest first' }).locator('tr[data-row]');
  await new Shell(page).isAwake();
  await rows.first().getByRole('link').first().click();
  await expect(page.getByRole('region', { name: 'Proof' })).toContainText(/[0-9a-f]{64}/);
});

test('narrows the log by kind and outcome in the address, and back lifts it again', async ({ world }) => {
  const page = await world.as('auditor');
  await page.goto('/audit');
  await new Shell(page).isAwake();
  const kind = page.getByRole('combobox', { name: 'Kind' });
  await kind.selectOption('import.publish');
  await expect(page).toHaveURL(/kind=import.publish/);
  const rows = page.getByRole('grid', { name: 'Audit entries, newest first' }).locator('tr[data-row]');
  // The demo's records, and what came late.
  await expect(rows).toHaveCount(2);
  await page.goBack();
  await expect(kind).toHaveValue('');
  await expect(rows.nth(2)).toBeVisible();
});

test('narrows the log to one rule and to one deal, each chosen by typing and lifted by its chip', async ({
  world,
}) => {
  const page = await world.as('auditor');
  await page.goto('/audit?kind=draft.file_many');
  await new Shell(page).isAwake();
  await page.getByRole('button', { name: 'Rule…' }).click();
  const rules = page.getByRole('dialog', { name: 'Filter by rule' });
  const rule = (await rules.getByRole('listitem').first().locator('span').last().textContent()) ?? '';
  await rules.getByRole('searchbox').fill(rule);
  await rules.getByRole('button').first().click();
  await expect(page).toHaveURL(new RegExp(`policy=${rule}`));
  await page.getByRole('link', { name: 'Remove the filter Rule' }).click();
  await expect(page).not.toHaveURL(/policy=/);
  await page.getByRole('button', { name: 'Deal…' }).click();
  const deals = page.getByRole('dialog', { name: 'Filter by deal' });
  await deals.getByRole('searchbox').fill('an');
  await deals.getByRole('button').first().click();
  await expect(page).toHaveURL(/deal=[0-9a-f-]{36}/);
  await expect(page.getByRole('link', { name: 'Remove the filter Deal' })).toBeVisible();
});
