// The queue of requests for a second person.

import { expect, type Locator, type Page } from '@playwright/test';

export class ApprovalsPage {
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog');
  }

  async open(): Promise<this> {
    await this.page.goto('/approvals');
    await expect(this.page.getByRole('heading', { level: 2, name: 'Decided' })).toBeVisible();
    return this;
  }

  section(title: string): Locator {
    return this.page.getByRole('region', { name: title, exact: true });
  }

  request(title: string, dealName: string): Locator {
    return this.section(title).getByRole('listitem').filter({ hasText: dealName });
  }
}
