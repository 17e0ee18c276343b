// Wraps a button inside a dialog or a panel; pressing it closes what it lies in, after its own action.
'use client';
import { cloneElement, type MouseEvent, type ReactElement, use } from 'react';
import { DialogClosing } from './dialog-closing';

type Pressable = { onClick?: (event: MouseEvent<HTMLElement>) => void };

export function DialogClose({ children }: { children: ReactElement<Pressable> }) {
  const close = use(DialogClosing);
  return cloneElement(children, {
    onClick: (event: MouseEvent<HTMLElement>) => {
      children.props.onClick?.(event);
      if (!event.defaultPrevented) close();
    },
  });
}
