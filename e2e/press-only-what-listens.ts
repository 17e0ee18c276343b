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
    // React's own marks of what it has begun to put in place or to take over from the server, and not yet finished.
    const UNFINISHED = 2 | 4096;
    const listens = (control: Element): boolean => {
      const key = Object.keys(control).find((name) => name.startsWith('__reactFiber$'));
      let part: unknown = key === undefined ? undefined : Reflect.get(control, key);
      if (typeof part !== 'object' || part === null) return false;
      // Drawn again since: it was in place before that.
      if (Reflect.get(part, 'alternate') !== null) return true;
      // A part of the page that waits for something is taken over only once it comes: till then a press is dropped.
      for (; typeof part === 'object' && part !== null; part = Reflect.get(part, 'return'))
        if (Number(Reflect.get(part, 'flags')) & UNFINISHED) return false;
      return true;
    };
    const look = () => {
      for (const control of document.querySelectorAll(':is(button, select, input):not([data-listens])'))
        if (listens(control)) control.setAttribute('data-listens', '');
      // A browser that draws nothing may never call itself idle.
      requestIdleCallback(look, { timeout: 200 });
    };
    requestIdleCallback(look, { timeout: 200 });
  });
}
