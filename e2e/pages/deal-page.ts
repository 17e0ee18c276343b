// One deal: checklist, facts, signals, commitments, flags, drafts, history.

import { expect, type Locator, type Page } from '@playwright/test';
import { Draft } from './draft';

export class DealPage {
  readonly heading: Locator;
  readonly blocking: Locator;
  readonly facts: Locator;
  readonly commitments: Locator;
  readonly dialog: Locator;
  readonly refusal: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.blocking = page.getByRole('list', { name: 'Blocking items' });
    this.facts = page.getByRole('list', { name: 'Facts', exact: true });
    this.commitments = page.getByRole('list', { name: 'Commitments' });
    this.dialog = page.getByRole('dialog');
    this.refusal = this.dialog.getByRole('alert').filter({ hasText: /./ });
  }

  async open(id: string): Promise<this> {
    await this.page.goto(`/deals/${id}`);
    await expect(this.page.getByRole('heading', { level: 2, name: 'Checklist' })).toBeVisible();
    return this;
  }

  item(key: string): Locator {
    return this.page.locator(`#item-${key}`);
  }

  draft(id: string): Draft {
    return new Draft(this.page, id);
  }

  /** What a field's commitment says, with its person and the CRM's own value where they differ. */
  commitment(label: string): Locator {
    return this.commitments.getByRole('listitem').filter({ hasText: label });
  }

  /** Changes a promise by hand and waits for it to hold. */
  async change(label: string, value: string, reason: string | null): Promise<void> {
    await this.page.getByRole('button', { name: `Change: ${label}` }).click();
    await this.dialog.locator('input').first().fill(value);
    if (reason) await this.dialog.getByLabel('Why does it change?').selectOption({ label: reason });
    await this.dialog.getByRole('button', { name: 'Change', exact: true }).click();
  }
}
