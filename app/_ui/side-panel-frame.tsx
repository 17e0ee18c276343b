// The drawn side panel; loaded when the first one opens.
'use client';
import { clsx } from 'clsx';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonStyle } from './button-style';
import { DialogClosing } from './dialog-closing';
import { Glyph } from './glyph';
import { useFocusBack } from './use-focus-back';

const WIDTHS = { md: 'sm:w-[30rem]', lg: 'sm:w-[44rem]' } as const;

export type SidePanelFrameProps = {
  onClose: () => void;
  title: ReactNode;
  subtitle?: ReactNode;
  /** Small buttons beside the close button, for example "Open deal". */
  actions?: ReactNode;
  width?: keyof typeof WIDTHS;
  /** By default the list behind stays usable, so that the next row is one press away. */
  modal?: boolean;
  footer?: ReactNode;
  children: ReactNode;
};

export function SidePanelFrame(props: SidePanelFrameProps) {
  const { onClose, title, subtitle, actions, width = 'md', modal = false, footer, children } = props;
  const giveFocusBack = useFocusBack();
  return (
    <DialogClosing value={onClose}>
      <Radix.Root open onOpenChange={(next) => !next && onClose()} modal={modal}>
        <Radix.Portal>
          {modal ? <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" /> : null}
          <Radix.Content
            aria-describedby={undefined}
            {...(modal ? {} : { 'data-shortcuts': 'pass' })}
            onInteractOutside={(event) => {
              if (!modal) event.preventDefault();
            }}
            onCloseAutoFocus={giveFocusBack}
            className={clsx(
              'fixed inset-y-0 right-0 z-50 flex w-full animate-slide-in flex-col border-line border-l bg-raised shadow-sheet sm:max-w-[90vw]',
              WIDTHS[width],
            )}
          >
            <div className="flex items-start justify-between gap-3 border-line border-b px-4 py-3">
              <div className="min-w-0">
                <Radix.Title className="truncate font-semibold text-lg">{title}</Radix.Title>
                {subtitle ? <div className="text-ink-2 text-xs">{subtitle}</div> : null}
              </div>
              <div className="flex shrink-0 items-center gap-1">
                {actions}
                <Radix.Close
                  aria-label="Close panel"
                  className={buttonStyle({ variant: 'ghost', size: 'sm', iconOnly: true })}
                >
                  <Glyph name="cross" />
                </Radix.Close>
              </div>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto p-4 text-sm">{children}</div>
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-4 py-3">{footer}</div>
            ) : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </DialogClosing>
  );
}
