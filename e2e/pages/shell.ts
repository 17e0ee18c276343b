// What surrounds every signed-in screen: rail, top bar, palette, shortcuts, the person's menu.

import { expect, type Locator, type Page } from '@playwright/test';

export class Shell {
  readonly heading: Locator;
  readonly palette: Locator;
  readonly shortcuts: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { level: 1 });
    this.palette = page.getByRole('dialog', { name: 'Search and commands' });
    this.shortcuts = page.getByRole('dialog', { name: 'Keyboard shortcuts' });
  }

  /**
   * Waits until the page answers keys; what the server drew alone does not yet. A part of the page that streams in
   * wakes later than the rest: name one of its keys' labels, `offers`, to wait for that part.
   */
  async isAwake(offers?: string): Promise<void> {
    await expect(async () => {
      await this.page.keyboard.press('?');
      await expect(this.shortcuts).toBeVisible({ timeout: 1_000 });
    }).toPass();
    if (offers) await expect(this.shortcuts.getByText(offers, { exact: true })).toBeVisible();
    await this.page.keyboard.press('Escape');
    await expect(this.shortcuts).toBeHidden();
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async openPersonMenu(role: string): Promise<void> {
    await this.page.getByRole('button', { name: new RegExp(`, ${role}$`) }).click();
  }

  async signOut(role: string): Promise<void> {
    await this.openPersonMenu(role);
    await this.page.getByRole('button', { name: 'Sign out' }).click();
    await this.page.waitForURL(/\/sign-in/);
  }
}
