// How a button looks, shared by buttons and by links that act like them; it knows no behaviour.
import { clsx } from 'clsx';

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger' | 'link';
export type ButtonSize = 'sm' | 'md' | 'lg';

const VARIANTS: Record<ButtonVariant, string> = {
  primary: 'bg-accent text-on-solid hover:bg-accent-hover',
  secondary: 'border border-line-strong bg-surface text-ink hover:bg-hover',
  ghost: 'text-ink-2 hover:bg-hover hover:text-ink',
  danger: 'bg-danger text-on-solid hover:bg-danger-hover',
  link: 'text-accent-ink underline-offset-2 hover:underline',
};

const SIZES: Record<ButtonSize, string> = {
  sm: 'h-7 gap-1.5 px-2.5 text-xs',
  md: 'h-8 gap-2 px-3 text-sm',
  lg: 'h-10 gap-2 px-4 text-base',
};

const SQUARE: Record<ButtonSize, string> = { sm: 'size-7', md: 'size-8', lg: 'size-10' };

export function buttonStyle(options: {
  variant?: ButtonVariant;
  size?: ButtonSize;
  iconOnly?: boolean;
  className?: string;
}): string {
  const { variant = 'secondary', size = 'md', iconOnly = false, className } = options;
  return clsx(
    'relative inline-flex shrink-0 select-none items-center justify-center overflow-hidden whitespace-nowrap rounded-md font-medium',
    'transition-colors disabled:cursor-not-allowed disabled:opacity-55 aria-disabled:cursor-not-allowed',
    VARIANTS[variant],
    variant === 'link' ? 'text-sm' : iconOnly ? SQUARE[size] : SIZES[size],
    className,
  );
}
