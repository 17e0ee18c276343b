// Who is signed in, how it looks, and the way out; the browser's own popover.

import type { ReactNode } from 'react';
import type { Theme } from '../../_lib/theme';
import { IntentLink } from '../../_ui/intent-link';
import { PERSON_MENU_ID } from './shell-look';
import { ThemeSwitch } from './theme-switch';

export type ShellPerson = { name: string; roleLabel: string; email?: string };

function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/);
  const picked = words.length > 1 ? [words[0], words[words.length - 1]] : words;
  return picked
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

export function PersonMenu({
  person,
  theme,
  signOut,
}: {
  person: ShellPerson;
  theme: Theme;
  /** The form or button that signs out. */
  signOut?: ReactNode;
}) {
  return (
    <>
      <button
        type="button"
        popoverTarget={PERSON_MENU_ID}
        aria-label={`${person.name}, ${person.roleLabel}`}
        className="flex h-9 shrink-0 items-center gap-2 rounded-md px-1.5 hover:bg-hover"
      >
        <span
          aria-hidden
          className="flex size-6 items-center justify-center rounded-full bg-ink font-semibold text-2xs text-canvas"
        >
          {initialsOf(person.name)}
        </span>
        <span className="hidden max-w-40 truncate text-ink-2 text-xs xl:block">{person.roleLabel}</span>
      </button>
      <div
        id={PERSON_MENU_ID}
        popover="auto"
        className="inset-auto top-13 right-2 w-64 rounded-lg border border-line bg-raised p-1 shadow-sheet"
      >
        <div className="px-3 py-2">
          <p className="truncate font-medium">{person.name}</p>
          {person.email ? <p className="truncate text-ink-3 text-xs">{person.email}</p> : null}
          <p className="text-ink-2 text-xs">{person.roleLabel}</p>
        </div>
        <div className="border-line border-t px-3 py-2">
          <ThemeSwitch initial={theme} />
        </div>
        <div className="flex flex-col border-line border-t p-1">
          <IntentLink href="/me" className="flex h-8 items-center rounded-md px-2 text-sm hover:bg-hover">
            About me
          </IntentLink>
          {signOut}
        </div>
      </div>
    </>
  );
}
