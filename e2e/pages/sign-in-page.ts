// The sign-in form.

import type { Locator, Page } from '@playwright/test';
import { ForecastPage } from './forecast-page';

export class SignInPage {
  readonly problem: Locator;

  constructor(readonly page: Page) {
    this.problem = page.getByRole('main').getByRole('alert').filter({ hasText: /./ });
  }

  async open(): Promise<this> {
    await this.page.goto('/sign-in');
    return this;
  }

  async send({ email, password }: { email: string; password: string }): Promise<void> {
    await this.page.getByLabel('Mail address').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.page.getByRole('button', { name: 'Sign in' }).click();
  }

  /** Sends what the console takes, and waits for where it leads. */
  async signIn(who: { email: string; password: string }): Promise<ForecastPage> {
    await this.send(who);
    await this.page.waitForURL((url) => url.pathname !== '/sign-in');
    return new ForecastPage(this.page);
  }
}
