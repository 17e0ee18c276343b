// A link that looks like a button, for going somewhere rather than doing something.
import Link from 'next/link';
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';

export function LinkButton({
  variant,
  size,
  iconOnly,
  className,
  ...rest
}: ComponentProps<typeof Link> & { variant?: ButtonVariant; size?: ButtonSize; iconOnly?: boolean }) {
  return <Link {...rest} className={buttonStyle({ variant, size, iconOnly, className })} />;
}
