// A button. While `loading` it keeps its width and its focus, says it is busy, and refuses a second press.
import type { ComponentProps } from 'react';
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style';

export type ButtonProps = ComponentProps<'button'> & {
  variant?: ButtonVariant;
  size?: ButtonSize;
  /** A square button; give it an aria-label. */
  iconOnly?: boolean;
  loading?: boolean;
};

export function Button({
  variant,
  size,
  iconOnly,
  loading = false,
  className,
  type = 'button',
  onClick,
  children,
  ...rest
}: ButtonProps) {
  // A busy submit button loses its type, so that Enter in a field does not send the form twice.
  return (
    <button
      {...rest}
      {...(loading ? { 'aria-busy': true, 'aria-disabled': true } : { onClick })}
      type={loading ? 'button' : type}
      className={buttonStyle({ variant, size, iconOnly, className })}
    >
      {children}
      {loading ? (
        <span aria-hidden className="absolute inset-x-0 bottom-0 h-0.5 overflow-hidden">
          <span className="block h-full w-1/3 animate-working bg-current" />
        </span>
      ) : null}
    </button>
  );
}
