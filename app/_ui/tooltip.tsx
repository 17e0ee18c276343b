// A short explanation on hover and on focus; nothing that a person needs may live only here.
'use client';
import { Tooltip as Radix } from 'radix-ui';
import type { ReactNode } from 'react';

export function Tooltip({
  text,
  children,
}: {
  text: ReactNode /** One element that takes focus. */;
  children: ReactNode;
}) {
  return (
    <Radix.Provider delayDuration={300}>
      <Radix.Root>
        <Radix.Trigger asChild>{children}</Radix.Trigger>
        <Radix.Portal>
          <Radix.Content
            sideOffset={6}
            collisionPadding={8}
            className="z-60 max-w-xs animate-fade-in rounded-md bg-ink px-2 py-1 text-canvas text-xs shadow-raised"
          >
            {text}
            <Radix.Arrow className="fill-ink" />
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </Radix.Provider>
  );
}
