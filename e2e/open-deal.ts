// Opens some deal that the person can see, found as they would find it: the first of their forecast.

import { expect, type Page } from '@playwright/test';
import { DealPage } from './pages/deal-page';
import { ForecastPage } from './pages/forecast-page';

export async function openOwnDeal(page: Page): Promise<DealPage> {
  const forecast = await new ForecastPage(page).open('?period=all');
  const name = (await forecast.rows.first().getByRole('link').textContent()) ?? '';
  await forecast.rows.first().getByRole('link').click();
  await expect(page).toHaveURL(/\/deals\//);
  const deal = new DealPage(page);
  await expect(deal.heading).toContainText(name);
  return deal;
}
