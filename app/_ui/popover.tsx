// A small panel beside what opened it, for a form or a list of pointers that need not cover the screen.
'use client';
import dynamic from 'next/dynamic';
import { cloneElement, type MouseEvent, type ReactElement, useRef, useState } from 'react';
import type { PopoverFrameProps } from './popover-frame';

const loadFrame = () => import('./popover-frame').then((it) => it.PopoverFrame);
const PopoverFrame = dynamic(loadFrame, { ssr: false });

type Trigger = {
  onClick?: (event: MouseEvent<HTMLElement>) => void;
  onPointerEnter?: () => void;
  'aria-haspopup'?: 'dialog';
  'aria-expanded'?: boolean;
};

export function Popover({
  trigger,
  ...frame
}: Omit<PopoverFrameProps, 'anchor' | 'onClose'> & { /** One button. */ trigger: ReactElement<Trigger> }) {
  const anchor = useRef<HTMLElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  return (
    <>
      {cloneElement(trigger, {
        'aria-haspopup': 'dialog' as const,
        'aria-expanded': isOpen,
        onPointerEnter: () => void loadFrame(),
        onClick: (event: MouseEvent<HTMLElement>) => {
          trigger.props.onClick?.(event);
          if (event.defaultPrevented) return;
          anchor.current = event.currentTarget;
          event.currentTarget.focus();
          setIsOpen(!isOpen);
        },
      })}
      {isOpen ? <PopoverFrame {...frame} anchor={anchor} onClose={() => setIsOpen(false)} /> : null}
    </>
  );
}
