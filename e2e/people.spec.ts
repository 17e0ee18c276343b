// Seats: an admin invites by a one-time link, whoever holds it takes the seat once, and nobody else changes seats.

import type { Page } from '@playwright/test';
import { ForecastPage } from './pages/forecast-page';
import { SignInPage } from './pages/sign-in-page';
import { WorkspacePages } from './pages/workspace-pages';
import { expect, test } from './world';

const PASSWORD = 'a quiet harbour at dusk';

/** @returns the one-time link, as it was shown. */
async function invite(admin: Page, who: { name: string; email: string; role: string }): Promise<string> {
  await admin.goto('/people');
  await admin.getByRole('button', { name: 'Invite a person' }).click();
  const dialog = admin.getByRole('dialog');
  await dialog.getByLabel('Name').fill(who.name);
  await dialog.getByLabel('Mail address').fill(who.email);
  await dialog.getByLabel('Role').selectOption({ label: who.role });
  await dialog.getByRole('button', { name: 'Make the link' }).click();
  const link = await admin.getByLabel('Invite link').inputValue();
  await admin.getByRole('button', { name: 'Done' }).click();
  return link;
}

test('seats a person by a link that works once', async ({ world }) => {
  world.announce(/status of 4\d\d/);
  const admin = await world.as('secondAdmin');
  await new WorkspacePages(admin).create('Harbour seats');
  const who = { name: 'Ola Bright', email: 'ola.bright@harbour.example', role: 'Finance' };
  const link = await invite(admin, who);

  const guest = await world.stranger();
  await guest.goto(link);
  await guest.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await guest.getByLabel('Password again').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Take the seat' }).click();
  await guest.waitForURL((url) => !url.pathname.startsWith('/invite'));
  await expect(guest.getByRole('button', { name: 'Ola Bright, Finance' })).toBeVisible();
  await expect(guest.getByText('Harbour seats').first()).toBeVisible();

  const second = await world.stranger();
  await second.goto(link);
  await expect(second.getByRole('button', { name: 'Take the seat' })).toHaveCount(0);

  await admin.reload();
  await expect(admin.getByRole('row').filter({ hasText: 'Ola Bright' })).toContainText('Finance');
  const again = await world.stranger();
  await (await new SignInPage(again).open()).signIn({ email: who.email, password: PASSWORD });
  await expect(new ForecastPage(again).page).toHaveURL(/\/forecast/);
});

test('refuses a password that is too easy to guess, and keeps the link good', async ({ world }) => {
  world.announce(/status of 4\d\d/);
  const admin = await world.as('secondAdmin');
  await new WorkspacePages(admin).create('Harbour passwords');
  const link = await invite(admin, { name: 'Per Lund', email: 'per.lund@harbour.example', role: 'Auditor' });
  const guest = await world.stranger();
  await guest.goto(link);
  for (const [password, again] of [
    ['short', 'short'],
    [PASSWORD, 'another one entirely'],
  ] as const) {
    await guest.getByLabel('Password', { exact: true }).fill(password);
    await guest.getByLabel('Password again').fill(again);
    await guest.getByRole('button', { name: 'Take the seat' }).click();
    await expect(guest.getByRole('alert').filter({ hasText: /./ }).first()).toBeVisible();
    await expect(guest).toHaveURL(/\/invite\//);
  }
  await guest.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await guest.getByLabel('Password again').fill(PASSWORD);
  await guest.getByRole('button', { name: 'Take the seat' }).click();
  await expect(guest.getByRole('button', { name: 'Per Lund, Auditor' })).toBeVisible();
});

test('answers a link that nobody made without saying more', async ({ world }) => {
  world.announce(/status of 4\d\d/);
  const guest = await world.stranger();
  await guest.goto('/invite/bm8tc3VjaC10b2tlbi1hdC1hbGwtbm8tc3VjaC10b2tlbg');
  await expect(guest.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(guest.getByRole('button', { name: 'Take the seat' })).toHaveCount(0);
});

test('lets nobody but an admin invite or change seats', async ({ world }) => {
  for (const seat of ['leader', 'finance', 'auditor'] as const) {
    const page = await world.as(seat);
    await page.goto('/people');
    await expect(page.getByText('A revops admin invites people and changes roles and teams.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Invite a person' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Actions for / })).toHaveCount(0);
  }
});

test('shows a person of two workspaces one at a time, by their choice', async ({ world }) => {
  const page = await world.as('secondAdmin');
  await new WorkspacePages(page).create('Second shore');
  await page.getByRole('button', { name: 'Workspace: Second shore' }).click();
  await page.getByRole('button', { name: 'Tessaline (simulated)' }).click();
  await expect(page).toHaveURL(/\/forecast/);
  await expect(page.getByText(/^Simulated workspace/).first()).toBeVisible();
  await expect(new ForecastPage(page).rows.first()).toBeVisible();
});
