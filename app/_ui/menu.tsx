// A list of actions behind a button; arrow keys move, typing finds. What draws it is loaded when one opens.
'use client';
import {
  cloneElement,
  type KeyboardEvent,
  lazy,
  type ReactElement,
  type ReactNode,
  Suspense,
  useState,
} from 'react';
import type { MenuFrameProps } from './menu-frame';

const loadFrame = () => import('./menu-frame').then((it) => ({ default: it.MenuFrame }));
const MenuFrame = lazy(loadFrame);

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

type Trigger = {
  onClick?: () => void;
  onKeyDown?: (event: KeyboardEvent) => void;
  onPointerEnter?: () => void;
  'aria-haspopup'?: 'menu';
  'aria-expanded'?: boolean;
};

export function Menu({
  trigger,
  ...frame
}: Omit<MenuFrameProps, 'trigger'> & {
  /** One button, with no handlers of its own. */ trigger: ReactElement<Trigger>;
}) {
  const [isWanted, setIsWanted] = useState(false);
  const plain = cloneElement(trigger, {
    'aria-haspopup': 'menu' as const,
    'aria-expanded': false,
    onPointerEnter: () => void loadFrame(),
    onClick: () => setIsWanted(true),
    onKeyDown: (event: KeyboardEvent) => {
      if (event.key !== 'ArrowDown') return;
      event.preventDefault();
      setIsWanted(true);
    },
  });
  if (!isWanted) return plain;
  return (
    <Suspense fallback={plain}>
      <MenuFrame {...frame} trigger={trigger} />
    </Suspense>
  );
}
