// A dialog in the middle, for a decision that needs the whole attention; what draws it is loaded when one opens.
'use client';
import dynamic from 'next/dynamic';
import { cloneElement, type MouseEvent, type ReactElement, useState } from 'react';
import type { DialogFrameProps } from './dialog-frame';

const loadFrame = () => import('./dialog-frame').then((it) => it.DialogFrame);
const DialogFrame = dynamic(loadFrame, { ssr: false });

type Trigger = {
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onPointerEnter?: () => void;
  'aria-haspopup'?: 'dialog';
};

export function Dialog({
  trigger,
  open,
  onOpenChange,
  ...frame
}: Omit<DialogFrameProps, 'onClose'> & {
  /** The button that opens it; leave it out when `open` is controlled. */
  trigger?: ReactElement<Trigger>;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
}) {
  const [ownOpen, setOwnOpen] = useState(false);
  const change = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  return (
    <>
      {trigger
        ? cloneElement(trigger, {
            'aria-haspopup': 'dialog' as const,
            onPointerEnter: () => void loadFrame(),
            onClick: (event: MouseEvent<HTMLElement>) => {
              trigger.props.onClick?.(event);
              if (event.defaultPrevented) return;
              // Some browsers do not focus a pressed button; then focus could not come back to it.
              event.currentTarget.focus();
              change(true);
            },
          })
        : null}
      {(open ?? ownOpen) ? <DialogFrame {...frame} onClose={() => change(false)} /> : null}
    </>
  );
}
