// A day, by the browser's own picker, as 'YYYY-MM-DD'; it knows no time zone and no clock.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { controlStyle } from './control-style';

export function DateField({ className, ...rest }: Omit<ComponentProps<'input'>, 'type'>) {
  return <input {...rest} type="date" className={controlStyle(clsx('h-8 min-w-36', className))} />;
}
