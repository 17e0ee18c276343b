// Remembers what had focus when something opened over the page, and gives focus back to it on closing.
'use client';
import { useState } from 'react';

/** Call it in what is mounted on opening; hand the result to Radix as `onCloseAutoFocus`. */
export function useFocusBack(): (event: Event) => void {
  const [before] = useState(() => document.activeElement);
  return (event) => {
    if (!(before instanceof HTMLElement) || !before.isConnected) return;
    event.preventDefault();
    before.focus({ preventScroll: true });
  };
}
