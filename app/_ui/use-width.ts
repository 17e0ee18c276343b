// Whether the window is as narrow as a phone, for what cannot be laid out by style sheets alone.
'use client';
import { useSyncExternalStore } from 'react';

const QUERY = '(max-width: 639px)';

function watch(changed: () => void): () => void {
  const media = window.matchMedia(QUERY);
  media.addEventListener('change', changed);
  return () => media.removeEventListener('change', changed);
}

export type Width = 'narrow' | 'wide' | 'unknown';

/** Unknown on the server and until the browser has looked: draw for both then, each where its width is not. */
export function useWidth(): Width {
  return useSyncExternalStore<Width>(
    watch,
    () => (window.matchMedia(QUERY).matches ? 'narrow' : 'wide'),
    () => 'unknown',
  );
}
