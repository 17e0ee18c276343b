// Every screen for every role: it opens, names itself, passes axe in light and dark and at desk and phone width, and
// never scrolls sideways.

import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow, expectReadable } from './expect-accessible';
import { openOwnDeal } from './open-deal';
import { ROLE_SEATS } from './seats';
import { expect, test } from './world';

const SCREENS = [
  ['/forecast', 'Forecast'],
  ['/inbox', 'Inbox'],
  ['/approvals', 'Approvals'],
  ['/audit', 'Audit'],
  ['/sources', 'Sources'],
  ['/sources/rates', 'Rates'],
  ['/sources/quotas', 'Quotas'],
  ['/people', 'People'],
  ['/me', 'About me'],
] as const;

for (const seat of ROLE_SEATS)
  for (const [path, title] of SCREENS)
    test(`shows ${path} to the ${seat} in every look`, async ({ world }) => {
      const page = await world.as(seat);
      const answer = await page.goto(path);
      expect(answer?.status()).toBe(200);
      await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
      await expect(page).toHaveTitle(new RegExp(title));
      await holdsInEveryLook(page);
    });

for (const seat of ROLE_SEATS)
  test(`shows a deal to the ${seat} in every look`, async ({ world }) => {
    const page = await world.as(seat);
    await openOwnDeal(page);
    await holdsInEveryLook(page);
  });

test('shows the help page, which is the same for everybody, in every look', async ({ world }) => {
  const page = await world.as('rep');
  await page.goto('/help');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Help');
  await holdsInEveryLook(page);
});

test('shows the sign-in page in every look', async ({ world }) => {
  const page = await world.stranger();
  await page.goto('/sign-in');
  await holdsInEveryLook(page);
});

test('shows a page that is not there in every look', async ({ world }) => {
  world.announce(/404/);
  const page = await world.as('rep');
  await page.goto('/nothing-here');
  await expect(page.getByRole('heading', { name: 'There is nothing to show here' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Go to the forecast' })).toBeVisible();
  await holdsInEveryLook(page);
});

async function holdsInEveryLook(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
  for (const width of [1440, 390]) {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme: 'light' });
    await expectAccessible(page);
    await expectNoOverflow(page);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expectReadable(page);
  }
}
