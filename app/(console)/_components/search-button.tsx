// Opens the palette; looks like the search field that it leads to, and shrinks to its icon on a phone.
'use client';
import { Search } from 'lucide-react';
import { Kbd } from '../../_ui/kbd';
import { OPEN_PALETTE_EVENT } from './palette-event';

export function SearchButton() {
  return (
    <button
      type="button"
      onClick={() => document.dispatchEvent(new Event(OPEN_PALETTE_EVENT))}
      aria-label="Search and commands"
      aria-keyshortcuts="Control+K Meta+K"
      className="flex h-8 shrink-0 items-center gap-2 rounded-md text-ink-3 text-sm hover:bg-hover max-md:size-9 max-md:justify-center md:w-56 md:border md:border-line-strong md:bg-surface md:px-2.5"
    >
      <Search aria-hidden size={15} strokeWidth={1.75} className="shrink-0" />
      <span className="flex-1 text-left max-md:hidden">Search</span>
      <span className="max-md:hidden">
        <Kbd keys={['Ctrl', 'K']} />
      </span>
    </button>
  );
}
