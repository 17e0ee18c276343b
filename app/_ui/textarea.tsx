// A field for several lines; it grows with its text where the browser can.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';

export function Textarea({ className, rows = 3, ...rest }: ComponentProps<'textarea'>) {
  return (
    <textarea
      {...rest}
      rows={rows}
      className={controlStyle(clsx('field-sizing-content py-1.5', className))}
    />
  );
}
