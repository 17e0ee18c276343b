// A button or a choice drawn by the server does nothing before its script arrives. Until then a button lets no press
// through here and a choice is out of sight, so that a test waits as a person would, however slow the machine.

import type { BrowserContext } from '@playwright/test';

export async function pressOnlyWhatListens(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const deaf = new CSSStyleSheet();
    deaf.replaceSync(
      'button:not([data-listens]), label:has(input:not([data-listens])) { pointer-events: none !important; } select:not([data-listens]) { visibility: hidden !important; }',
    );
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, deaf];
    const look = () => {
      // React leaves its properties on an element once it has taken it over.
      for (const control of document.querySelectorAll(':is(button, select, input):not([data-listens])'))
        if (Object.keys(control).some((key) => key.startsWith('__reactProps$')))
          control.setAttribute('data-listens', '');
      // Not before the browser is idle: what React has begun to take over it has then taken over.
      requestIdleCallback(look);
    };
    requestIdleCallback(look);
  });
}
