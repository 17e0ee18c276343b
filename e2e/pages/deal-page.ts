// One deal: checklist, facts, signals, commitments, flags, drafts, history.

import type { Locator, Page } from '@playwright/test';

export class DealPage {
  readonly heading: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
  }

  async open(id: string): Promise<this> {
    await this.page.goto(`/deals/${id}`);
    await this.heading.waitFor();
    return this;
  }
}
