// The fixture of every browser test: opens pages as somebody, and fails the test on any console error, broken content
// policy or answer of 500 and above that the test did not announce.

import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import { pressOnlyWhatListens } from './press-only-what-listens';
import { type Seat, stateOf } from './seats';
import { watchForProblems } from './watch-for-problems';

export { expect } from '@playwright/test';

export type Look = { width?: number; colorScheme?: 'light' | 'dark' };

export class World {
  readonly #contexts: BrowserContext[] = [];
  readonly #problems: string[] = [];
  readonly #announced: RegExp[] = [];

  constructor(
    readonly url: string,
    private readonly browser: Browser,
  ) {}

  /** A page of its own, with cookies of its own, of somebody who is signed in. */
  as(seat: Seat, look: Look = {}): Promise<Page> {
    return this.#open(look, stateOf(seat));
  }

  /** A page of somebody who is not signed in. */
  stranger(look: Look = {}): Promise<Page> {
    return this.#open(look);
  }

  /** Says which problem this test provokes: the browser reports every refused request as an error. */
  announce(problem: RegExp): void {
    this.#announced.push(problem);
  }

  problems(): string[] {
    return this.#problems.filter((problem) => !this.#announced.some((known) => known.test(problem)));
  }

  async close(): Promise<void> {
    await Promise.all(this.#contexts.map((context) => context.close()));
  }

  async #open({ width = 1440, colorScheme = 'light' }: Look, storageState?: string): Promise<Page> {
    const context = await this.browser.newContext({
      baseURL: this.url,
      viewport: { width, height: 900 },
      colorScheme,
      ...(storageState ? { storageState } : {}),
    });
    this.#contexts.push(context);
    await pressOnlyWhatListens(context);
    watchForProblems(context, (problem) => this.#problems.push(problem));
    return context.newPage();
  }
}

export const test = base.extend<{ world: World }>({
  world: async ({ browser }, use) => {
    const world = new World(process.env.PLUMBLINE_E2E_URL ?? '', browser);
    await use(world);
    await world.close();
    expect(world.problems(), 'problems that the browser met').toEqual([]);
  },
});
