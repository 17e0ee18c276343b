// The Rules screen: the matrix with the policies behind a cell, and the what-if with its answer.

import { expect, type Locator, type Page } from '@playwright/test';

type Asked = { who?: string; move: string; deal?: string; field?: string; value?: string; reason?: string };

export class RulesPage {
  readonly panel: Locator;
  readonly form: Locator;
  /** Allowed or refused, in one sentence. */
  readonly answer: Locator;
  readonly wouldPass: Locator;
  readonly policies: Locator;

  constructor(readonly page: Page) {
    this.panel = page.getByRole('dialog');
    this.form = page.getByRole('form', { name: 'The question' });
    this.answer = page.getByRole('region', { name: 'The answer' });
    this.wouldPass = page.getByRole('region', { name: 'What would make it pass' });
    this.policies = page.getByRole('region', { name: 'Policies that decided' });
  }

  /** Opens the what-if on a question that its address holds. */
  async ask(question: Asked): Promise<this> {
    await this.page.goto(`/rules/what-if?${new URLSearchParams(question)}`);
    await expect(this.form).toBeVisible();
    return this;
  }

  /** Ticks or clears what holds about a message that the deal does not have. */
  async holds(...labels: string[]): Promise<this> {
    for (const box of await this.form.getByRole('checkbox').all()) {
      const label = (await box.locator('xpath=..').textContent()) ?? '';
      const isWanted = labels.includes(label.trim());
      // The address holds the answer, so that the box follows it a moment later.
      if ((await box.isChecked()) !== isWanted) await box.click();
      await expect(box).toBeChecked({ checked: isWanted });
    }
    return this;
  }

  async says(word: 'Allowed' | 'Refused', ...sentences: string[]): Promise<void> {
    await expect(this.answer).toContainText(word);
    for (const sentence of sentences) await expect(this.answer).toContainText(sentence);
  }

  /** Opens the cell of a move for a role or machine. */
  async cell(column: string, action: string): Promise<this> {
    await this.page.goto(`/rules?cell=${action}:${column}`);
    await expect(this.panel).toBeVisible();
    return this;
  }
}
