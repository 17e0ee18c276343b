// Remembers what had focus when something opened over the page, and gives focus back to it on closing.
'use client';
import { useState } from 'react';

/** Call it in what is mounted on opening; hand the result to Radix as `onCloseAutoFocus`. */
export function useFocusBack(): (event: Event) => void {
  const [before] = useState(() => document.activeElement);
  return (event) => {
    event.preventDefault();
    const now = document.activeElement;
    // Whoever has moved on to the page behind stays there.
    const hasMovedOn = now !== document.body && !(event.target instanceof Node && event.target.contains(now));
    if (!hasMovedOn && before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
}
