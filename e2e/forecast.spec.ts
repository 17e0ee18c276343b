// The forecast as its readers use it: every number is a filter, and the grid's total is the number that was pressed.

import { formatMoneyCompact } from '@/app/_lib/format';
import { expectAccessible } from './expect-accessible';
import { ForecastPage } from './pages/forecast-page';
import { Shell } from './pages/shell';
import { expect, test } from './world';

const CATEGORIES = ['Closed', 'Commit', 'Best case', 'Pipeline'];
const decimal = (money: string | null) => (money ?? '').replace(/[^\d.−-]/g, '').replace('−', '-');

test('leads from each category’s number to its deals, with the same total and count below them', async ({
  world,
}) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  for (const category of CATEGORIES) {
    const tile = forecast.tile(category);
    await tile.number.click();
    await expect(forecast.page).toHaveURL(/category=/);
    await expect(forecast.page.getByText(category, { exact: true }).last()).toBeVisible();
    await expect(async () => {
      expect(await forecast.footTotal.getAttribute('title')).toBe(await forecast.fullNumber(category));
      expect(await forecast.footDeals.textContent()).toBe(await tile.deals.textContent());
    }).toPass();
  }
});

test('leads from each part of a category to deals that add up to the part', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  for (const category of ['Commit', 'Best case']) {
    const { parts } = forecast.tile(category);
    const count = await parts.count();
    expect(count, `parts of ${category}`).toBeGreaterThan(1);
    for (let place = 0; place < count; place += 1) {
      const part = parts.nth(place);
      await part.click();
      await expect(forecast.page).toHaveURL(/state=/);
      await expect(async () => {
        const total = decimal(await forecast.footTotal.getAttribute('title'));
        expect(await part.textContent()).toContain(formatMoneyCompact(total, 'USD'));
      }).toPass();
    }
  }
});

test('leads from a team’s number, and from its name, to that team’s deals', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open('?period=all');
  const team = forecast.teams.getByRole('row').filter({ hasText: 'Europe' }).first();
  const closed = team.getByRole('cell').nth(1);
  await closed.getByRole('link').click();
  await expect(forecast.page).toHaveURL(/team=.*category=closed/);
  const exact = await closed.locator('[title]').getAttribute('title');
  await expect(forecast.grid.locator('tfoot')).toContainText(exact ?? '?');
});

test('leads from a cell of the heat map to as many deals as it counts', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  const cell = forecast.heat
    .getByRole('cell')
    .getByRole('link')
    .filter({ hasText: /^[1-9]/ })
    .first();
  const [lacking] = ((await cell.textContent()) ?? '').split(' of ');
  await cell.click();
  await expect(forecast.page).toHaveURL(/item=.*segment=|segment=.*item=/);
  await expect(forecast.footDeals).toHaveText(new RegExp(`^${lacking} deals?$`));
});

test('shows apart what no total counts, each a link to those deals', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  const lines = await forecast.apart.getByRole('listitem').allTextContents();
  expect(lines.length).toBeGreaterThan(0);
  for (const line of lines) {
    const [, name = '', deals = ''] = /^(.+?) ([\d,]+ deals?)/.exec(line) ?? [];
    // Undated and unowned deals are a view of their own, so each line starts from the whole again.
    await forecast.open();
    await forecast.apart.getByRole('listitem').filter({ hasText: name }).first().getByRole('link').click();
    await expect(forecast.footDeals, name).toHaveText(deals);
  }
});

test('adds the CRM’s total and what was accepted here up to what is shown', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  await forecast.page.getByText('As in the source').click();
  await expect(forecast.page).toHaveURL(/basis=source/);
  for (const line of await forecast.bridge.getByRole('listitem').all()) {
    const [source, accepted, shown] = ((await line.textContent()) ?? '').match(/[+−-]?\$[\d,.]+/g) ?? [];
    expect(Number(decimal(source ?? '')) + Number(decimal(accepted ?? ''))).toBeCloseTo(
      Number(decimal(shown ?? '')),
      2,
    );
  }
});

test('keeps period and team in the address, and back brings the last view', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  const period = forecast.page.getByRole('combobox', { name: 'Period' });
  const team = forecast.page.getByRole('combobox', { name: 'Team' });
  const current = await period.inputValue();
  await period.selectOption({ label: 'All periods' });
  await expect(forecast.page).toHaveURL(/period=all/);
  await team.selectOption({ index: 2 });
  await expect(forecast.page).toHaveURL(/team=/);
  await forecast.page.goBack();
  await expect(team).toHaveValue('');
  await expect(period).toHaveValue('all');
  await forecast.page.goBack();
  await expect(period).toHaveValue(current);
});

test('hears a period that was chosen before the script arrived', async ({ world }) => {
  const page = await world.as('leader');
  let arrive = () => {};
  const arrived = new Promise<void>((resolve) => {
    arrive = resolve;
  });
  await page.route('**/*.js', async (route) => {
    await arrived;
    await route.continue();
  });
  await page.goto('/forecast', { waitUntil: 'commit' });
  const period = page.getByRole('combobox', { name: 'Period', includeHidden: true });
  await period.selectOption({ label: 'All periods' }, { force: true });
  arrive();
  await expect(page).toHaveURL(/period=all/);
});

test('sorts the deals by any column, both ways, and says which', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open('?period=all');
  await forecast.sortBy('Deal');
  await expect(forecast.header('Deal')).toHaveAttribute('aria-sort', /ascending|descending/);
  const first = await forecast.rows.first().getByRole('link').textContent();
  const wasSorted = await forecast.header('Deal').getAttribute('aria-sort');
  await forecast.sortBy('Deal');
  await expect(forecast.header('Deal')).not.toHaveAttribute('aria-sort', wasSorted ?? '');
  await expect(forecast.rows.first().getByRole('link')).not.toHaveText(first ?? '');
  await expect(forecast.page).toHaveURL(/sort=name/);
});

test('finds deals by name from the key / and shows only those', async ({ world }) => {
  const page = await world.as('leader');
  const forecast = await new ForecastPage(page).open('?period=all');
  const name = (await forecast.rows.first().getByRole('link').textContent()) ?? '';
  const shell = new Shell(page);
  await shell.isAwake();
  await shell.press('/');
  await expect(forecast.search).toBeFocused();
  await forecast.searchFor(name);
  await expect(page).toHaveURL(/q=/);
  await expect(forecast.row(name).first()).toBeVisible();
  for (const link of await forecast.rows.getByRole('link').all()) await expect(link).toContainText(name);
  await page.getByRole('link', { name: 'Remove the filter Search' }).click();
  await expect(forecast.search).toHaveValue('');
});

test('says so when no deal matches, and offers the way out', async ({ world }) => {
  const forecast = await new ForecastPage(await world.as('leader')).open();
  await forecast.searchFor('no deal has such a name');
  await expect(forecast.page.getByText('No deals match')).toBeVisible();
  await forecast.page.getByRole('link', { name: 'Clear the filters' }).click();
  await expect(forecast.rows.first()).toBeVisible();
});

test('walks the deals by j and k, opens one by Enter, and back keeps the view', async ({ world }) => {
  const page = await world.as('leader');
  const forecast = await new ForecastPage(page).open('?category=commit');
  const second = (await forecast.rows.nth(1).getByRole('link').textContent()) ?? '?';
  const shell = new Shell(page);
  await shell.isAwake('Next row');
  await shell.press('j', 'j', 'j', 'k');
  await expect(forecast.rows.nth(1)).toBeFocused();
  await shell.press('Enter');
  await expect(page).toHaveURL(/\/deals\//);
  await expect(shell.heading).toContainText(second);
  await page.goBack();
  await expect(page).toHaveURL(/category=commit/);
  await expect(forecast.rows.first()).toBeVisible();
});

test('explains what moved since a chosen snapshot, to the cent, and offers none to who may not see them', async ({
  world,
}) => {
  const { page } = await new ForecastPage(await world.as('leader')).open();
  const since = page.getByLabel('What moved since');
  await since.selectOption({ index: 1 });
  await expect(page).toHaveURL(/since=/);
  const causes = page.getByRole('region', { name: 'What moved, by cause' });
  await expect(causes.getByRole('row').filter({ hasText: 'Not explained' })).toContainText('0');
  await expectAccessible(page);
  await page.reload();
  await expect(causes).toBeVisible();
  const rep = await new ForecastPage(await world.as('rep')).open();
  await expect(rep.heat).toBeVisible();
  await expect(rep.page.getByLabel('What moved since')).toBeHidden();
});
