// The browser's own select, dressed as our fields: the first choice everywhere, and the best one on a phone.
'use client';
import { clsx } from 'clsx';
import { type ComponentProps, useLayoutEffect, useRef } from 'react';
import { controlStyle } from './control-style';
import { SelectChevron } from './select-chevron';

export type SelectOption = { value: string; label: string; disabled?: boolean };

export function NativeSelect({
  options,
  placeholder,
  className,
  ...rest
}: Omit<ComponentProps<'select'>, 'ref'> & {
  options: readonly SelectOption[];
  /** Shown as an empty choice; with it nothing is picked in silence. */
  placeholder?: string;
}) {
  const drawn = useRef<HTMLSelectElement>(null);
  const { value } = rest;
  const isOffered =
    (value === '' && placeholder !== undefined) || options.some((option) => option.value === value);
  const first = useRef(isOffered ? value : undefined);
  // A choice made before this script arrived was heard by nobody: it is said again, not left to look chosen. One that
  // woke this part up is still being heard, so it is looked at behind it.
  useLayoutEffect(() => {
    queueMicrotask(() => {
      const select = drawn.current;
      if (select && first.current !== undefined && select.value !== first.current)
        select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }, []);
  return (
    <span className={clsx('relative inline-block w-full', className)}>
      <select
        autoComplete="off"
        {...rest}
        ref={drawn}
        className={controlStyle('h-8 appearance-none truncate pr-8')}
      >
        {placeholder === undefined ? null : <option value="">{placeholder}</option>}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
      <SelectChevron />
    </span>
  );
}
