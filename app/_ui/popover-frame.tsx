// The drawn popover, held to what opened it; loaded when the first one opens.
'use client';
import { Popover as Radix } from 'radix-ui';
import type { ReactNode, RefObject } from 'react';
import { DialogClosing } from './dialog-closing';
import { useFocusBack } from './use-focus-back';

export type PopoverFrameProps = {
  anchor: RefObject<HTMLElement | null>;
  onClose: () => void;
  label: string;
  align?: 'start' | 'center' | 'end';
  children: ReactNode;
};

export function PopoverFrame({ anchor, onClose, label, align = 'start', children }: PopoverFrameProps) {
  const giveFocusBack = useFocusBack();
  return (
    <DialogClosing value={onClose}>
      <Radix.Root open onOpenChange={(next) => !next && onClose()}>
        <Radix.Anchor virtualRef={{ current: anchor.current ?? document.body }} />
        <Radix.Portal>
          <Radix.Content
            aria-label={label}
            align={align}
            sideOffset={6}
            collisionPadding={8}
            onCloseAutoFocus={giveFocusBack}
            // The press on the opener closes by itself; closing here too would open it again.
            onPointerDownOutside={(event) => {
              if (event.target instanceof Node && anchor.current?.contains(event.target))
                event.preventDefault();
            }}
            className="z-50 max-h-(--radix-popover-content-available-height) w-80 max-w-[calc(100vw-1rem)] animate-fade-in overflow-y-auto rounded-lg border border-line bg-raised p-3 text-sm shadow-raised"
          >
            {children}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </DialogClosing>
  );
}
