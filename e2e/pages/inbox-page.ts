// The rep's inbox: deals to settle at the left, the chosen one with its drafts and gaps beside them.

import { expect, type Locator, type Page } from '@playwright/test';
import { Draft } from './draft';

export class InboxPage {
  readonly deals: Locator;
  readonly snoozed: Locator;
  readonly dialog: Locator;

  constructor(readonly page: Page) {
    this.deals = page.getByRole('list', { name: 'Deals to settle' });
    this.snoozed = page.locator('details').filter({ hasText: /^\d+ snoozed/ });
    this.dialog = page.getByRole('dialog');
  }

  /** Opens on a deal, or on the first one. */
  async open(dealId?: string): Promise<this> {
    await this.page.goto(dealId ? `/inbox?deal=${dealId}` : '/inbox');
    await expect(this.page.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible();
    return this;
  }

  deal(name: string): Locator {
    return this.deals.getByRole('button').filter({ hasText: name });
  }

  pane(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  draft(id: string): Draft {
    return new Draft(this.page, id);
  }
}
