// The browser's own select, dressed as our fields: the first choice everywhere, and the best one on a phone.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';

export type SelectOption = { value: string; label: string; disabled?: boolean };

export function NativeSelect({
  options,
  placeholder,
  className,
  ...rest
}: ComponentProps<'select'> & {
  options: readonly SelectOption[];
  /** Shown as an empty choice; with it nothing is picked in silence. */
  placeholder?: string;
}) {
  return (
    <span className={clsx('relative inline-block w-full', className)}>
      <select {...rest} className={controlStyle('h-8 appearance-none truncate pr-8')}>
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <svg
        aria-hidden="true"
        viewBox="0 0 16 16"
        className="pointer-events-none absolute top-2 right-2 size-4 fill-none stroke-ink-3 stroke-[1.5]"
      >
        <path d="m4.5 6.5 3.5 3.5 3.5-3.5" />
      </svg>
    </span>
  );
}
