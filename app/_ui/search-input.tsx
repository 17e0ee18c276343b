// The search field of a screen; the key `/` goes to the first one on the page.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';

export function SearchInput({
  className,
  label,
  ...rest
}: Omit<ComponentProps<'input'>, 'type'> & { label: string }) {
  return (
    <span className={clsx('relative inline-block', className)}>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-2 left-2.5 size-4 fill-none stroke-[1.5] stroke-ink-3"
      >
        <circle cx="7" cy="7" r="4.25" />
        <path d="m10.25 10.25 3 3" />
      </svg>
      <input
        placeholder={label}
        {...rest}
        type="search"
        data-search
        aria-label={label}
        aria-keyshortcuts="/"
        className={controlStyle('h-8 pl-8')}
      />
    </span>
  );
}
