// One draft's card, on the deal or in the inbox, and the dialogs of its decisions.

import { expect, type Locator, type Page } from '@playwright/test';

export class Draft {
  readonly card: Locator;
  readonly refusal: Locator;

  constructor(
    readonly page: Page,
    draftId: string,
  ) {
    this.card = page.locator(`#draft-${draftId}`);
    this.refusal = this.card.getByRole('alert');
  }

  button(name: 'Accept' | 'Edit' | 'Decline' | 'Undo'): Locator {
    return this.card.getByRole('button', { name: new RegExp(`^${name}`) });
  }

  /** The dialog that a decision opened. */
  get dialog(): Locator {
    return this.page.getByRole('dialog');
  }

  async decline(reason: string): Promise<void> {
    await this.button('Decline').click();
    await this.giveReason(reason, 'Decline');
  }

  /** Picks a reason in the open dialog and sends it. */
  async giveReason(reason: string, action: string): Promise<void> {
    await this.dialog.getByRole('radio', { name: reason }).check();
    await this.dialog.getByRole('button', { name: action, exact: true }).click();
    await expect(this.dialog).toBeHidden();
  }
}
