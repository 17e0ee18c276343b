// Enter opens the deal under the cursor, unless something that takes Enter itself has focus.
'use client';
import { useEffect, useRef } from 'react';

const TARGET = '[data-target], [id^="draft-"]';

export function useEnter(run: () => void): void {
  const latest = useRef(run);
  latest.current = run;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || event.defaultPrevented || event.ctrlKey || event.metaKey) return;
      const focused = document.activeElement;
      if (focused !== document.body && !focused?.matches(TARGET)) return;
      event.preventDefault();
      latest.current();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, []);
}
