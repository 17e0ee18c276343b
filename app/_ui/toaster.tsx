// The place where passing messages appear: bottom right, above everything, read out politely.
'use client';
import { Toaster as Sonner } from 'sonner';
import { Glyph } from './glyph';

export function Toaster() {
  return (
    <Sonner
      position="bottom-right"
      closeButton
      expand
      gap={8}
      style={{ fontFamily: 'inherit' }}
      icons={{ error: <Glyph name="cross" className="text-bad-ink" /> }}
      toastOptions={{
        unstyled: true,
        classNames: {
          toast:
            'flex w-(--width) items-center gap-3 rounded-lg border border-line bg-raised px-4 py-3 text-sm text-ink shadow-sheet',
          content: 'min-w-0 flex-1',
          title: 'font-medium',
          description: 'text-ink-2 text-xs',
          error: 'border-bad-ink',
          actionButton: 'order-2 rounded-md px-2 py-1 font-medium text-accent-ink hover:bg-hover',
          closeButton: 'order-last text-ink-3 hover:text-ink',
        },
      }}
    />
  );
}
