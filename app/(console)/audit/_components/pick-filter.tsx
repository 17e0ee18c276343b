// A filter chosen among many by typing: a button that opens a search and what it finds; picking one closes it.
'use client';
import { useState } from 'react';
import { Button } from '../../../_ui/button';
import { DialogClose } from '../../../_ui/dialog-close';
import { Popover } from '../../../_ui/popover';
import { SearchInput } from '../../../_ui/search-input';

export type Pick = { id: string; label: string; hint?: string | null };

export function PickFilter({
  name,
  search,
  found,
  isLooking = false,
  onText,
  onPick,
}: {
  name: string;
  search: string;
  /** Null: nothing was asked for yet. */
  found: readonly Pick[] | null;
  isLooking?: boolean;
  onText: (text: string) => void;
  onPick: (id: string) => void;
}) {
  const [text, setText] = useState('');
  const type = (next: string) => {
    setText(next);
    onText(next.trim());
  };
  return (
    <Popover label={`Filter by ${name.toLowerCase()}`} trigger={<Button>{name}…</Button>}>
      <div className="flex flex-col gap-2">
        <SearchInput
          label={search}
          className="w-full"
          value={text}
          onChange={(event) => type(event.target.value)}
        />
        <p role="status" className="text-ink-3 text-xs empty:hidden">
          {isLooking ? 'Looking' : found?.length === 0 ? 'Nothing found' : null}
        </p>
        <ul className="flex max-h-72 flex-col overflow-y-auto">
          {found?.map(({ id, label, hint }) => (
            <li key={id}>
              <DialogClose>
                <button
                  type="button"
                  className="w-full rounded-md px-2 py-1.5 text-left hover:bg-hover"
                  onClick={() => {
                    type('');
                    onPick(id);
                  }}
                >
                  <span className="block break-words">{label}</span>
                  {hint ? <span className="block text-ink-3 text-xs">{hint}</span> : null}
                </button>
              </DialogClose>
            </li>
          ))}
        </ul>
      </div>
    </Popover>
  );
}
