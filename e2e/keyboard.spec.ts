// The keys that work everywhere, the palette, and the choice of light and dark.

import { Shell } from './pages/shell';
import { expect, test } from './world';

test('goes to each screen by g and its letter', async ({ world }) => {
  const page = await world.as('leader');
  await page.goto('/forecast');
  const shell = new Shell(page);
  await shell.isAwake();
  for (const [letter, path] of [
    ['i', '/inbox'],
    ['l', '/audit'],
    ['o', '/sources'],
    ['p', '/people'],
    ['m', '/me'],
    ['f', '/forecast'],
  ] as const) {
    await shell.press('g', letter);
    await expect(page).toHaveURL(new RegExp(`${path}(\\?|$)`));
    await expect(shell.heading).toBeVisible();
  }
});

test('leaves keys alone while somebody types', async ({ world }) => {
  const page = await world.as('leader');
  await page.goto('/forecast');
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.press('/');
  await page.keyboard.type('gi?');
  await expect(page.getByRole('searchbox')).toHaveValue('gi?');
  await expect(page).toHaveURL(/\/forecast/);
  await expect(shell.shortcuts).toBeHidden();
});

test('opens the palette by Ctrl+K, goes to a screen from it, and closes it by Escape', async ({ world }) => {
  const page = await world.as('rep');
  await page.goto('/inbox');
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.press('Control+k');
  await expect(shell.palette).toBeVisible();
  await page.keyboard.type('audit');
  await shell.press('Enter');
  await expect(page).toHaveURL(/\/audit/);
  await shell.press('Control+k');
  await expect(shell.palette).toBeVisible();
  await shell.press('Escape');
  await expect(shell.palette).toBeHidden();
});

test('goes where it was told although the cursor moves while that page is on its way', async ({ world }) => {
  const page = await world.as('repWest');
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/audit\?.*_rsc=/, async (route) => {
    await released;
    await route.continue();
  });
  await page.goto('/inbox');
  const shell = new Shell(page);
  await shell.isAwake('Next deal');
  const asked = page.waitForRequest(/\/audit\?.*_rsc=/);
  await shell.press('g', 'l');
  await asked;
  await shell.press(']');
  await expect(page).toHaveURL(/\/inbox\?deal=/);
  release();
  await expect(page).toHaveURL(/\/audit/);
});

test('finds deals from the palette', async ({ world }) => {
  const page = await world.as('leader');
  await page.goto('/help');
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.press('Control+k');
  await expect(shell.palette).toBeVisible();
  await page.keyboard.type('flow rollout');
  await page.getByRole('option', { name: 'Find deals with “flow rollout”' }).click();
  await expect(page).toHaveURL(/\/forecast\?q=flow/);
});

test('lists the keys of the screen under ?, and lets single keys be turned off', async ({ world }) => {
  const page = await world.as('rep');
  await page.goto('/inbox');
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.press('?');
  await expect(shell.shortcuts.getByText('Accept the draft')).toBeVisible();
  await shell.shortcuts.getByRole('checkbox', { name: /Single-key shortcuts/ }).uncheck();
  await shell.press('Escape');
  await shell.press('g', 'f');
  await shell.press('Control+k');
  await expect(shell.palette).toBeVisible();
  await expect(page).toHaveURL(/\/inbox/);
});

test('keeps the chosen theme on every page and after a reload', async ({ world }) => {
  const page = await world.as('finance');
  await page.goto('/forecast');
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.openPersonMenu('Finance');
  await page.getByText('Dark', { exact: true }).click();
  const ground = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  const dark = await ground();
  await page.goto('/help');
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(await ground()).toBe(dark);
});

test('starts the page with a way past the rail to the content', async ({ world }) => {
  const page = await world.as('leader');
  await page.goto('/forecast');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#content')).toBeFocused();
});
