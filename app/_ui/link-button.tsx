// A link that looks like a button, for going somewhere rather than doing something.

import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';
import { IntentLink } from './intent-link';

export function LinkButton({
  variant,
  size,
  iconOnly,
  className,
  ...rest
}: ComponentProps<typeof IntentLink> & { variant?: ButtonVariant; size?: ButtonSize; iconOnly?: boolean }) {
  return <IntentLink {...rest} className={buttonStyle({ variant, size, iconOnly, className })} />;
}
