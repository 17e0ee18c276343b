// Every shortcut in force on this page, and the switch that turns single keys off.
'use client';
import { useState, useSyncExternalStore } from 'react';
import { Checkbox } from '../../_ui/checkbox';
import { Dialog } from '../../_ui/dialog';
import { Kbd } from '../../_ui/kbd';
import {
  areSingleKeysOn,
  listShortcuts,
  type Shortcut,
  setSingleKeysOn,
  watchShortcuts,
} from '../../_ui/keyboard/shortcut-registry';

const SPOKEN: Record<string, string> = { 'mod+k': 'Ctrl/⌘ K' };

function byGroup(shortcuts: readonly Shortcut[]): [string, Shortcut[]][] {
  const groups = new Map<string, Shortcut[]>();
  for (const shortcut of shortcuts)
    groups.set(shortcut.group, [...(groups.get(shortcut.group) ?? []), shortcut]);
  return [...groups];
}

export function ShortcutList({ onClose }: { onClose: () => void }) {
  const shortcuts = useSyncExternalStore(watchShortcuts, listShortcuts, listShortcuts);
  const [isOn, setIsOn] = useState(areSingleKeysOn);
  return (
    <Dialog open onOpenChange={(next) => !next && onClose()} title="Keyboard shortcuts" width="md">
      <div className="grid gap-x-10 gap-y-5 sm:grid-cols-2">
        {byGroup(shortcuts).map(([group, list]) => (
          <section key={group} aria-label={group}>
            <h3 className="mb-1.5 font-medium text-ink-3 text-xs">{group}</h3>
            <dl className="flex flex-col gap-1">
              {list.map((shortcut) => (
                <div key={shortcut.keys.join(' ')} className="flex h-6 items-center justify-between gap-4">
                  <dt>{shortcut.label}</dt>
                  <dd>
                    <Kbd keys={shortcut.keys.map((key) => SPOKEN[key] ?? key)} />
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <Checkbox
        className="mt-5 border-line border-t pt-4"
        label="Single-key shortcuts"
        hint="Turn them off if they get in the way of speech input. Ctrl/⌘ K stays."
        checked={isOn}
        onChange={(event) => {
          setSingleKeysOn(event.target.checked);
          setIsOn(event.target.checked);
        }}
      />
    </Dialog>
  );
}
