// Keeps a screen's shortcuts in force while it is shown.
'use client';
import { useEffect, useRef } from 'react';
import { addShortcuts, type Shortcut } from './shortcut-registry';

/** `shortcuts` may be a new array on every render; keys and labels are taken anew when they change, actions always. */
export function useShortcuts(shortcuts: readonly Shortcut[], isOn = true): void {
  const latest = useRef(shortcuts);
  latest.current = shortcuts;
  const shape = JSON.stringify(shortcuts.map((one) => [one.keys, one.label, one.group]));

  useEffect(() => {
    if (!isOn) return;
    const shaped: [string[], string, string][] = JSON.parse(shape);
    return addShortcuts(
      shaped.map(([keys, label, group], place) => ({
        keys,
        label,
        group,
        run: () => latest.current[place]?.run(),
      })),
    );
  }, [shape, isOn]);
}
