// The browser's own select, dressed as our fields: the first choice everywhere, and the best one on a phone.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';
import { SelectChevron } from './select-chevron';

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
      <SelectChevron />
    </span>
  );
}
