// Whether the window is as narrow as a phone; false on the server and until the browser has looked.
'use client';
import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 639px)';

function watch(changed: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

export function useIsNarrow(): boolean {
  return useSyncExternalStore(
    watch,
    () => window.matchMedia(QUERY).matches,
    () => false,
  );
}
