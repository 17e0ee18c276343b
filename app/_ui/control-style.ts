// How a field that takes input looks; shared by every kind of it.
import { clsx } from 'clsx';

export function controlStyle(className?: string): string {
  return clsx(
    'w-full rounded-md border border-control bg-surface px-2.5 text-sm text-ink placeholder:text-ink-3',
    'hover:border-ink-3 aria-invalid:border-bad-ink aria-invalid:ring-1 aria-invalid:ring-bad-ink',
    'disabled:cursor-not-allowed disabled:border-line disabled:bg-sunken disabled:text-ink-3',
    className,
  );
}
