// The drawn menu with the button it hangs from; loaded when the first one opens.
'use client';
import { clsx } from 'clsx';
import Link from 'next/link';
import { DropdownMenu as Radix } from 'radix-ui';
import type { ReactElement } from 'react';
import { Kbd } from './kbd';
import type { MenuItem } from './menu';

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

export type MenuFrameProps = {
  /** One button. */
  trigger: ReactElement;
  items: readonly MenuItem[];
  align?: 'start' | 'end';
};

/** Opens as soon as it is there: it is loaded because somebody pressed the button. */
export function MenuFrame({ trigger, items, align = 'end' }: MenuFrameProps) {
  return (
    <Radix.Root modal={false} defaultOpen>
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
