// Holds a page to WCAG 2.2 AA by axe, and to the window's width.

import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Rows repeat what the rows above them are, and axe looks at each as long as at the first. */
const REPEATED = ['tr:nth-child(n+9)', 'li:nth-child(n+9)'];
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** Describing every element that passes takes most of axe's time, and nobody reads it. */
const BRIEF = { resultTypes: ['violations' as const] };

/** All of it in one look: axe reads the whole page anew each time it is asked. */
export async function expectAccessible(page: Page): Promise<void> {
  await coloursAreStill(page);
  await expectNoViolation(page, (await axeOf(page)).withTags(WCAG));
}

/** All but the colours, whose contrast takes most of axe's time. */
export async function expectStructure(page: Page): Promise<void> {
  await expectNoViolation(page, (await axeOf(page)).withTags(WCAG).disableRules(COLOURS));
}

/** Only what another theme can break. */
export async function expectReadable(page: Page): Promise<void> {
  await coloursAreStill(page);
  await expectNoViolation(page, (await axeOf(page)).withRules(COLOURS));
}

/** Half-way through a fade no text has its own colour; who wants no motion is shown none. */
async function coloursAreStill(page: Page): Promise<void> {
  const fades = await page.evaluate(async () => {
    await new Promise(requestAnimationFrame);
    return document.getAnimations().filter((each) => each instanceof CSSTransition).length;
  });
  expect.soft(fades, 'fades that a person who wants no motion is shown').toBe(0);
}

/** No page of ours holds frames, so axe need not open a second page to gather their results. */
async function axeOf(page: Page): Promise<AxeBuilder> {
  const isThere = await page.evaluate(() => 'axe' in window);
  // Its script is more than a megabyte: once in a page is enough.
  const builder = new AxeBuilder(isThere ? { page, axeSource: 'void 0' } : { page });
  for (const rows of REPEATED) builder.exclude(rows);
  return builder.options(BRIEF).setLegacyMode();
}

async function expectNoViolation(page: Page, axe: AxeBuilder): Promise<void> {
  const { violations } = await axe.analyze();
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map((node) => `${id}: ${help} at ${node.target.join(' ')} – ${node.failureSummary ?? ''}`),
  );
  expect.soft(found, `accessibility of ${new URL(page.url()).pathname}`).toEqual([]);
}

/** Nothing may make the page itself scroll sideways. */
export async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll('body *')].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 1,
    );
    return [
      `${scrollWidth} px in ${clientWidth} px`,
      ...wide.slice(0, 5).map((one) => one.outerHTML.slice(0, 160)),
    ];
  });
  expect.soft(over, `width of ${new URL(page.url()).pathname}`).toEqual([]);
}
