// A list of actions behind a button; arrow keys move, typing finds.
'use client';
import { clsx } from 'clsx';
import Link from 'next/link';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { Kbd } from './kbd';

export type MenuItem =
  | {
      kind: 'action';
      label: ReactNode;
      onSelect: () => void;
      keys?: string;
      danger?: boolean;
      disabled?: boolean;
    }
  | { kind: 'link'; label: ReactNode; href: string; keys?: string }
  | { kind: 'heading'; label: ReactNode }
  | { kind: 'separator' };

const ROW =
  'flex h-8 cursor-default select-none items-center justify-between gap-6 rounded-md px-2 outline-none data-highlighted:bg-hover data-disabled:text-ink-3';

function MenuRow({ item }: { item: MenuItem }) {
  switch (item.kind) {
    case 'separator':
      return <Radix.Separator className="my-1 h-px bg-line" />;
    case 'heading':
      return <Radix.Label className="px-2 pt-1.5 pb-1 text-ink-3 text-xs">{item.label}</Radix.Label>;
    case 'link':
      return (
        <Radix.Item asChild className={ROW}>
          <Link href={item.href}>
            {item.label}
            {item.keys ? <Kbd keys={item.keys} /> : null}
          </Link>
        </Radix.Item>
      );
    case 'action':
      return (
        <Radix.Item
          onSelect={item.onSelect}
          disabled={item.disabled}
          className={clsx(ROW, item.danger && 'text-bad-ink')}
        >
          {item.label}
          {item.keys ? <Kbd keys={item.keys} /> : null}
        </Radix.Item>
      );
  }
}

export function Menu({
  trigger,
  items,
  align = 'end',
}: {
  trigger: ReactNode;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
}) {
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          align={align}
          sideOffset={4}
          collisionPadding={8}
          className="z-50 min-w-44 max-w-80 animate-fade-in rounded-lg border border-line bg-raised p-1 text-sm shadow-raised"
        >
          {items.map((item, place) => (
            // The list is fixed while the menu is open, so its order is its identity.
            <MenuRow key={`${item.kind}-${place + 1}`} item={item} />
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
