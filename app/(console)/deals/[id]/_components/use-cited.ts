// The citation that the address names after '#': brought into sight, focused, and marked by whoever draws it.
'use client';
import { useEffect, useSyncExternalStore } from 'react';

function watch(changed: () => void): () => void {
  window.addEventListener('hashchange', changed);
  return () => window.removeEventListener('hashchange', changed);
}

export function useCited(): string | null {
  const hash = useSyncExternalStore(
    watch,
    () => window.location.hash.slice(1),
    () => '',
  );
  useEffect(() => {
    const cited = hash ? document.getElementById(hash) : null;
    if (!cited) return;
    cited.scrollIntoView({ block: 'center' });
    cited.focus({ preventScroll: true });
  }, [hash]);
  return hash || null;
}
