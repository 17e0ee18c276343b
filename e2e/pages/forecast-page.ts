// The forecast: its tiles, tables and the grid of deals behind each number.

import { expect, type Locator, type Page } from '@playwright/test';
import { DealPage } from './deal-page';

export class ForecastPage {
  readonly tiles: Locator;
  readonly teams: Locator;
  readonly heat: Locator;
  readonly apart: Locator;
  readonly bridge: Locator;
  readonly grid: Locator;
  readonly rows: Locator;
  readonly search: Locator;
  readonly chips: Locator;
  /** Total of the deals in the grid, in full and with its currency. */
  readonly footTotal: Locator;
  /** "12 deals", below the grid's first column. */
  readonly footDeals: Locator;

  constructor(readonly page: Page) {
    this.tiles = page.getByRole('region', { name: 'Forecast by category' });
    this.teams = page.getByRole('table').filter({ hasText: 'Team or owner' });
    this.heat = page.getByRole('table', { name: 'Deals that lack a blocking item' });
    this.apart = page.getByRole('list', { name: 'Shown apart' });
    this.bridge = page.getByRole('list', { name: 'Bridge from the CRM' });
    this.grid = page.getByRole('grid', { name: 'Deals' });
    this.rows = this.grid.locator('tr[data-row]');
    this.search = page.getByRole('searchbox', { name: 'Search deals and accounts' });
    this.chips = page.getByRole('link', { name: /^Remove the filter / });
    this.footTotal = this.grid.locator('tfoot [title]');
    this.footDeals = this.grid.locator('tfoot td').first();
  }

  async open(query = ''): Promise<this> {
    await this.page.goto(`/forecast${query}`);
    await expect(this.tiles.getByRole('link').first()).toBeVisible();
    return this;
  }

  /** The tile of a category: its number is the first link, its evidence states are the list. */
  tile(category: string): { number: Locator; deals: Locator; parts: Locator } {
    const whole = this.tiles.locator('> div').filter({ has: this.page.getByText(category, { exact: true }) });
    return {
      number: whole.getByRole('link').first(),
      deals: whole.getByText(/^[\d,]+ deals?$/),
      parts: whole.getByRole('listitem').getByRole('link'),
    };
  }

  /** A tile's number in full. */
  async fullNumber(category: string): Promise<string> {
    return (await this.tile(category).number.locator('[title]').getAttribute('title')) ?? '';
  }

  row(deal: string): Locator {
    return this.rows.filter({ has: this.page.getByRole('link', { name: deal, exact: true }) });
  }

  header(column: string): Locator {
    return this.grid.getByRole('columnheader', { name: column });
  }

  async sortBy(column: string): Promise<void> {
    await this.header(column).getByRole('button').click();
  }

  async searchFor(words: string): Promise<void> {
    await this.search.fill(words);
    await this.search.press('Enter');
  }

  async openDeal(deal: string): Promise<DealPage> {
    await this.row(deal).getByRole('link').first().click();
    await this.page.waitForURL(/\/deals\//);
    return new DealPage(this.page);
  }
}
