// Search and commands: screens, what this screen offers, deals by name, theme. It acts only by links and by shortcuts
// that exist already.
'use client';
import { Command } from 'cmdk';
import { useRouter } from 'next/navigation';
import { Dialog as Radix } from 'radix-ui';
import { type ReactNode, useState, useSyncExternalStore } from 'react';
import { THEMES } from '../../_lib/theme';
import { Kbd } from '../../_ui/kbd';
import { listShortcuts, watchShortcuts } from '../../_ui/keyboard/shortcut-registry';
import { useFocusBack } from '../../_ui/use-focus-back';
import type { Screen } from './screens';
import { applyTheme } from './theme-switch';

const GROUP =
  'px-1.5 pb-1.5 [&_[cmdk-group-heading]]:px-2 [&_[cmdk-group-heading]]:pt-2 [&_[cmdk-group-heading]]:pb-1 [&_[cmdk-group-heading]]:text-ink-3 [&_[cmdk-group-heading]]:text-xs';

/** Every word typed is in the name; no fuzzy match, which offers what nobody asked for. */
function matches(value: string, query: string): number {
  const name = value.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => name.includes(word))
    ? 1
    : 0;
}

function Row({
  value,
  keys,
  onSelect,
  children,
}: {
  value: string;
  keys?: readonly string[];
  onSelect: () => void;
  children: ReactNode;
}) {
  return (
    <Command.Item
      value={value}
      onSelect={onSelect}
      className="flex h-9 cursor-default items-center justify-between gap-4 rounded-md px-2 text-sm data-[selected=true]:bg-selected"
    >
      <span className="truncate">{children}</span>
      {keys ? <Kbd keys={keys} /> : null}
    </Command.Item>
  );
}

export function CommandPalette({
  screens,
  onClose,
  onShowShortcuts,
}: {
  screens: readonly Screen[];
  onClose: () => void;
  onShowShortcuts: () => void;
}) {
  const router = useRouter();
  const giveFocusBack = useFocusBack();
  const [query, setQuery] = useState('');
  const shortcuts = useSyncExternalStore(watchShortcuts, listShortcuts, listShortcuts);
  const here = shortcuts.filter(
    (one) => one.group !== 'Go to' && one.group !== 'Everywhere' && one.group !== 'Lists',
  );
  const words = query.trim();
  const act = (run: () => void) => () => {
    onClose();
    run();
  };
  return (
    <Radix.Root open onOpenChange={(next) => !next && onClose()}>
      <Radix.Portal>
        <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
        <Radix.Content
          aria-describedby={undefined}
          onCloseAutoFocus={giveFocusBack}
          className="fixed top-[12vh] left-1/2 z-50 w-[calc(100vw-1.5rem)] max-w-xl -translate-x-1/2 animate-fade-in overflow-hidden rounded-lg border border-line bg-raised shadow-sheet"
        >
          <Radix.Title className="sr-only">Search and commands</Radix.Title>
          <Command label="Search and commands" loop filter={matches}>
            <Command.Input
              value={query}
              onValueChange={setQuery}
              placeholder="Search deals, go to a screen, run a command"
              className="h-12 w-full border-line border-b bg-transparent px-4 text-base outline-none placeholder:text-ink-3"
            />
            <Command.List label="Results" className="max-h-[50vh] overflow-y-auto py-1">
              <Command.Empty className="px-4 py-6 text-center text-ink-3 text-sm">
                Nothing by that name.
              </Command.Empty>
              {here.length > 0 ? (
                <Command.Group heading="On this screen" className={GROUP}>
                  {here.map((one) => (
                    <Row key={one.keys.join(' ')} value={one.label} keys={one.keys} onSelect={act(one.run)}>
                      {one.label}
                    </Row>
                  ))}
                </Command.Group>
              ) : null}
              <Command.Group heading="Go to" className={GROUP}>
                {screens.map((screen) => (
                  <Row
                    key={screen.id}
                    value={`go to ${screen.label}`}
                    keys={screen.letter ? ['g', screen.letter] : undefined}
                    onSelect={act(() => router.push(screen.href))}
                  >
                    {screen.label}
                  </Row>
                ))}
              </Command.Group>
              <Command.Group heading="Look" className={GROUP}>
                {THEMES.map((theme) => (
                  <Row key={theme} value={`theme ${theme}`} onSelect={act(() => applyTheme(theme))}>
                    {theme === 'system' ? 'Theme as the system has it' : `Theme ${theme}`}
                  </Row>
                ))}
                <Row value="keyboard shortcuts" keys={['?']} onSelect={onShowShortcuts}>
                  Keyboard shortcuts
                </Row>
              </Command.Group>
              {words ? (
                <Command.Group heading="Deals" forceMount className={GROUP}>
                  <Row
                    value={`deals ${words}`}
                    onSelect={act(() => router.push(`/forecast?q=${encodeURIComponent(words)}`))}
                  >
                    Find deals with “{words}”
                  </Row>
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
