// Every screen for every role: it opens, names itself, passes axe and never scrolls sideways, at desk and phone width.
// Colours are judged in light and dark for the seat that is shown the most of that screen: measuring the contrast of
// every text is most of axe's time, and another seat's page holds no colour of its own.

import type { Page } from '@playwright/test';
import { expectAccessible, expectNoOverflow, expectReadable, expectStructure } from './expect-accessible';
import { openOwnDeal } from './open-deal';
import { ROLE_SEATS, type RoleSeat } from './seats';
import { expect, test } from './world';

const SCREENS: readonly [path: string, title: string, fullest: RoleSeat][] = [
  ['/forecast', 'Forecast', 'finance'],
  ['/inbox', 'Inbox', 'rep'],
  ['/approvals', 'Approvals', 'managerEast'],
  ['/rules', 'Rules', 'admin'],
  ['/audit', 'Audit', 'auditor'],
  ['/audit/checkpoints', 'Checkpoints', 'auditor'],
  ['/sources', 'Sources', 'admin'],
  ['/sources/rates', 'Rates', 'finance'],
  ['/sources/quotas', 'Quotas', 'finance'],
  ['/people', 'People', 'admin'],
  ['/me', 'About me', 'rep'],
];

/** Screens behind a right, for a seat that has it. */
const OWN_SCREENS: readonly [path: string, title: string, seat: RoleSeat][] = [
  ['/snapshots', 'Snapshots', 'finance'],
  ['/rules/policies', 'Rules', 'admin'],
  ['/rules/sets', 'Rules', 'admin'],
  ['/rules/what-if', 'Rules', 'admin'],
  ['/rules/replay', 'Rules', 'admin'],
  ['/snapshots/freeze', 'Freeze', 'finance'],
  ['/snapshots/verify', 'Verify', 'finance'],
  ['/sources/import', 'Import', 'admin'],
  ['/rules/ladder', 'Rules', 'admin'],
  ['/rules/workspace', 'Rules', 'admin'],
  ['/accuracy', 'Accuracy', 'finance'],
  ['/snapshots/compare', 'Compare', 'finance'],
  ['/audit/rollback', 'Roll back', 'admin'],
  ['/audit/records', 'Erasures', 'admin'],
  ['/audit/records/retention', 'Retention', 'admin'],
  ['/audit/records/map', 'Data map', 'admin'],
  ['/sources/changes', 'Changes to load', 'admin'],
  ['/sources/calls', 'Past calls', 'finance'],
  ['/sources/merges', 'Merges', 'admin'],
];

const EVERY_LOOK = [
  ...OWN_SCREENS,
  ...SCREENS.map(([path, title, fullest]) => [path, title, fullest] as const),
];

for (const [path, title, seat] of EVERY_LOOK)
  test(`shows ${path} to the ${seat} in every look`, async ({ world }) => {
    const page = await world.as(seat);
    await opens(page, path, title);
    await holdsInEveryLook(page);
  });

for (const seat of ROLE_SEATS)
  test(`shows every screen to the ${seat}`, async ({ world }) => {
    // Ten screens in one page, which loads the scripts once.
    test.slow();
    const page = await world.as(seat);
    for (const [path, title, fullest] of SCREENS)
      if (seat !== fullest)
        await test.step(path, async () => {
          await page.setViewportSize({ width: 1440, height: 900 });
          await goesTo(page, path, title);
          await holdsAtEveryWidth(page);
        });
  });

for (const seat of ROLE_SEATS)
  test(`shows a deal to the ${seat}`, async ({ world }) => {
    const page = await world.as(seat);
    await openOwnDeal(page);
    await (seat === 'rep' ? holdsInEveryLook(page) : holdsAtEveryWidth(page));
  });

test('says to a rep for whom snapshots are', async ({ world }) => {
  world.announce(/403/);
  const page = await world.as('rep');
  await page.goto('/snapshots');
  await expect(page.getByText('they are for finance, the auditor')).toBeVisible();
  await holdsAtEveryWidth(page);
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

async function opens(page: Page, path: string, title: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status()).toBe(200);
  await isNamed(page, title);
}

/** By the screen's link where this page has one, as a person goes: the scripts, and axe's, stay loaded. */
async function goesTo(page: Page, path: string, title: string): Promise<void> {
  const link = page.locator(`a[href="${path}"]:visible`).first();
  if ((await link.count()) === 0) return opens(page, path, title);
  await link.click();
  await expect(page).toHaveURL((url) => url.pathname === path);
  await isNamed(page, title);
}

async function isNamed(page: Page, title: string): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toContainText(title);
  await expect(page).toHaveTitle(new RegExp(title));
}

async function holdsInEveryLook(page: Page): Promise<void> {
  await hasLoaded(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await expectNoOverflow(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  await expectReadable(page);
  // A phone shows the same colours, arranged otherwise: what meets there is judged in one theme.
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
  await expectAccessible(page);
}

async function holdsAtEveryWidth(page: Page): Promise<void> {
  await hasLoaded(page);
  await expectNoOverflow(page);
  await page.setViewportSize({ width: 390, height: 900 });
  await expectNoOverflow(page);
  await expectStructure(page);
}

async function hasLoaded(page: Page): Promise<void> {
  await expect(page.getByRole('status').filter({ hasText: /^Loading/ })).toHaveCount(0);
}
