// A label, a control, a hint and an error, tied together for those who listen; the control is drawn by the caller.
import { clsx } from 'clsx';
import { type ReactNode, useId } from 'react';
import { Glyph } from './glyph';

export type FieldControl = {
  id: string;
  required?: boolean;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
};

export function Field({
  label,
  hint,
  error,
  required = false,
  marksOptional = !required,
  className,
  children,
}: {
  label: ReactNode;
  hint?: ReactNode;
  /** What is wrong and what to do; empty means nothing is. */
  error?: ReactNode;
  required?: boolean;
  /** Said beside the label; false where an empty control means something of its own. */
  marksOptional?: boolean;
  className?: string;
  /** Draw the control and spread these onto it. */
  children: (control: FieldControl) => ReactNode;
}) {
  const id = useId();
  const describedBy = [hint ? `${id}-hint` : '', error ? `${id}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={clsx('flex flex-col gap-1', className)}>
      <label htmlFor={id} className="font-medium text-ink-2 text-xs">
        {label}
        {marksOptional ? <span className="font-normal text-ink-3"> (optional)</span> : null}
      </label>
      {children({
        id,
        ...(required ? { required } : {}),
        ...(describedBy ? { 'aria-describedby': describedBy } : {}),
        ...(error ? { 'aria-invalid': true as const } : {}),
      })}
      {hint ? (
        <p id={`${id}-hint`} className="text-ink-3 text-xs">
          {hint}
        </p>
      ) : null}
      {/* The live region is always there, so that an error that appears is read out. */}
      <p id={`${id}-error`} role="alert" className="flex gap-1 text-bad-ink text-xs empty:hidden">
        {error ? (
          <>
            <Glyph name="bang" size={12} className="mt-0.5" />
            <span>{error}</span>
          </>
        ) : null}
      </p>
    </div>
  );
}
