// A link inside text or a table cell; underlined on hover, and always in the one accent. Outside links open apart and say so.
import { clsx } from 'clsx';
import type { ComponentProps } from 'react';
import { IntentLink } from './intent-link';

export function TextLink({
  quiet = false,
  className,
  children,
  ...rest
}: ComponentProps<typeof IntentLink> & {
  /** Ink instead of accent, for numbers and names in dense tables. */ quiet?: boolean;
}) {
  const outside = typeof rest.href === 'string' && /^https?:/.test(rest.href);
  return (
    <IntentLink
      {...(outside ? { target: '_blank', rel: 'noopener noreferrer' } : {})}
      {...rest}
      className={clsx(
        'rounded-sm underline-offset-2 hover:underline',
        quiet ? 'text-ink decoration-ink-3 hover:text-accent-ink' : 'text-accent-ink',
        className,
      )}
    >
      {children}
      {outside ? <span className="sr-only"> (opens in a new tab)</span> : null}
    </IntentLink>
  );
}
