// Hears what a browser meets besides what it shows: errors in the console (a broken content policy is one), uncaught
// errors, and answers of 500 and above.

import type { BrowserContext } from '@playwright/test';

export function watchForProblems(context: BrowserContext, note: (problem: string) => void): void {
  context.on('console', (message) => {
    if (message.type() === 'error') note(`console: ${message.text()} (${pathOf(message.location().url)})`);
  });
  context.on('weberror', (uncaught) => note(`uncaught: ${uncaught.error().message}`));
  context.on('response', (response) => {
    if (response.status() >= 500) note(`answer: ${response.status()} ${pathOf(response.url())}`);
  });
}

function pathOf(url: string): string {
  return URL.canParse(url) ? new URL(url).pathname : url;
}
