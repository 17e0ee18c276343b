// Holds a link back while something unsaved is on the page, so that it can ask first; the browser asks for the rest.
'use client';
import { useEffect, useRef } from 'react';

/** @param onTry is handed the address that somebody wanted to go to */
export function useLeaveGuard(isOn: boolean, onTry: (href: string) => void): void {
  const ask = useRef(onTry);
  useEffect(() => {
    ask.current = onTry;
  });
  useEffect(() => {
    if (!isOn) return;
    const hold = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const isPlain = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
      if (!(link instanceof HTMLAnchorElement) || !isPlain || link.target === '_blank') return;
      const isSamePage = link.pathname === location.pathname && link.hash !== '';
      if (link.origin !== location.origin || link.hasAttribute('download') || isSamePage) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      ask.current(`${link.pathname}${link.search}${link.hash}`);
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('click', hold, true);
    window.addEventListener('beforeunload', warn);
    return () => {
      window.removeEventListener('click', hold, true);
      window.removeEventListener('beforeunload', warn);
    };
  }, [isOn]);
}
