// The shell's own shortcuts, and the palette and the list of shortcuts, which load when first asked for.
'use client';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';
import { useShortcuts } from '../../_ui/keyboard/use-shortcuts';
import { OPEN_PALETTE_EVENT } from './palette-event';
import type { Screen } from './screens';

const CommandPalette = dynamic(() => import('./command-palette').then((it) => it.CommandPalette), {
  ssr: false,
});
const ShortcutList = dynamic(() => import('./shortcut-list').then((it) => it.ShortcutList), { ssr: false });

export function ShellKeys({ screens }: { screens: readonly Screen[] }) {
  const router = useRouter();
  const [open, setOpen] = useState<'palette' | 'shortcuts' | null>(null);

  useEffect(() => {
    const show = () => setOpen('palette');
    document.addEventListener(OPEN_PALETTE_EVENT, show);
    return () => document.removeEventListener(OPEN_PALETTE_EVENT, show);
  }, []);

  const goToSearch = () => {
    const field = document.querySelector<HTMLInputElement>('[data-search]');
    if (!field) return setOpen('palette');
    field.focus();
    field.select();
  };
  useShortcuts([
    ...screens.flatMap((screen) =>
      screen.letter
        ? [
            {
              keys: ['g', screen.letter],
              label: screen.label,
              group: 'Go to',
              run: () => router.push(screen.href),
            },
          ]
        : [],
    ),
    { keys: ['/'], label: 'Search this screen', group: 'Everywhere', run: goToSearch },
    { keys: ['mod+k'], label: 'Search and commands', group: 'Everywhere', run: () => setOpen('palette') },
    { keys: ['?'], label: 'This list', group: 'Everywhere', run: () => setOpen('shortcuts') },
  ]);
  if (open === 'palette') {
    return (
      <CommandPalette
        screens={screens}
        onClose={() => setOpen(null)}
        onShowShortcuts={() => setOpen('shortcuts')}
      />
    );
  }
  return open === 'shortcuts' ? <ShortcutList onClose={() => setOpen(null)} /> : null;
}
