// A one-line text field.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';

export function Input({
  className,
  numeric = false,
  ...rest
}: ComponentProps<'input'> & { numeric?: boolean }) {
  return (
    <input
      {...rest}
      {...(numeric ? { inputMode: 'decimal', autoComplete: 'off' } : {})}
      className={controlStyle(clsx('h-8', numeric && 'text-right', className))}
    />
  );
}
