// The drawn dialog; loaded when the first one opens. It keeps focus inside and gives it back.
'use client';
import { clsx } from 'clsx';
import { Dialog as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { buttonStyle } from './button-style';
import { DialogClosing } from './dialog-closing';
import { Glyph } from './glyph';
import { useFocusBack } from './use-focus-back';

const DIALOG_WIDTHS = { sm: 'max-w-md', md: 'max-w-xl', lg: 'max-w-4xl' } as const;

export type DialogFrameProps = {
  onClose: () => void;
  title: ReactNode;
  description?: ReactNode;
  width?: keyof typeof DIALOG_WIDTHS;
  /** Buttons, the main one last. Wrap a cancelling button in <DialogClose>. */
  footer?: ReactNode;
  children?: ReactNode;
};

export function DialogFrame({
  onClose,
  title,
  description,
  width = 'sm',
  footer,
  children,
}: DialogFrameProps) {
  const giveFocusBack = useFocusBack();
  return (
    <DialogClosing value={onClose}>
      <Radix.Root open onOpenChange={(next) => !next && onClose()}>
        <Radix.Portal>
          <Radix.Overlay className="fixed inset-0 z-40 animate-fade-in bg-scrim" />
          <Radix.Content
            {...(description ? {} : { 'aria-describedby': undefined })}
            onCloseAutoFocus={giveFocusBack}
            className={clsx(
              'fixed top-1/2 left-1/2 z-50 flex max-h-[calc(100dvh-2rem)] w-[calc(100vw-2rem)] -translate-x-1/2 -translate-y-1/2 animate-fade-in flex-col rounded-lg border border-line bg-raised shadow-sheet',
              DIALOG_WIDTHS[width],
            )}
          >
            <div className="flex items-start justify-between gap-4 px-5 pt-4 pb-3">
              <div className="min-w-0">
                <Radix.Title className="font-semibold text-lg">{title}</Radix.Title>
                {description ? (
                  <Radix.Description className="mt-0.5 text-ink-2 text-sm">{description}</Radix.Description>
                ) : null}
              </div>
              <Radix.Close
                aria-label="Close"
                className={buttonStyle({ variant: 'ghost', size: 'sm', iconOnly: true })}
              >
                <Glyph name="cross" />
              </Radix.Close>
            </div>
            <div className="min-h-0 flex-1 overflow-y-auto px-5 pt-1 pb-5 text-sm">{children}</div>
            {footer ? (
              <div className="flex flex-wrap justify-end gap-2 border-line border-t px-5 py-3">{footer}</div>
            ) : null}
          </Radix.Content>
        </Radix.Portal>
      </Radix.Root>
    </DialogClosing>
  );
}
