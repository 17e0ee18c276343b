// A button drawn by the server does nothing before its script arrives. Until then it lets no press through here, so that
// a press in a test waits as a person would, however slow the machine.

import type { BrowserContext } from '@playwright/test';

export async function pressOnlyWhatListens(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    const deaf = new CSSStyleSheet();
    deaf.replaceSync('button:not([data-listens]) { pointer-events: none !important; }');
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, deaf];
    const look = () => {
      // React leaves its properties on an element once it has taken it over.
      for (const button of document.querySelectorAll('button:not([data-listens])'))
        if (Object.keys(button).some((key) => key.startsWith('__reactProps$')))
          button.setAttribute('data-listens', '');
      requestAnimationFrame(look);
    };
    look();
  });
}
