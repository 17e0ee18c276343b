// One choice out of a few, all in sight: the browser's radio buttons, dressed as one control.
'use client';
import { clsx } from 'clsx';
import { type ReactNode, useLayoutEffect, useRef } from 'react';

export type Segment = { value: string; label: ReactNode; disabled?: boolean };

export function SegmentedControl({
  label,
  name,
  segments,
  value,
  defaultValue,
  onValueChange,
  className,
}: {
  label: string;
  /** Unique on the page: it ties the radio buttons together. */
  name: string;
  segments: readonly Segment[];
  value?: string;
  defaultValue?: string;
  onValueChange?: (value: string) => void;
  className?: string;
}) {
  const drawn = useRef<HTMLFieldSetElement>(null);
  const first = useRef({ value, onValueChange });
  // As with a select: a choice made before this script arrived is said again.
  useLayoutEffect(() => {
    queueMicrotask(() => {
      const { value: was, onValueChange: say } = first.current;
      const chosen = drawn.current?.querySelector<HTMLInputElement>('input:checked')?.value;
      if (was !== undefined && chosen !== undefined && chosen !== was) say?.(chosen);
    });
  }, []);
  return (
    <fieldset ref={drawn} className={clsx('inline-flex h-8 rounded-md bg-sunken p-0.5', className)}>
      <legend className="sr-only">{label}</legend>
      {segments.map((segment) => (
        <label
          key={segment.value}
          className="flex items-center rounded-sm px-2.5 text-ink-2 text-xs has-checked:bg-surface has-checked:font-medium has-checked:text-ink has-checked:shadow-flat has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-accent-ink"
        >
          <input
            type="radio"
            name={name}
            value={segment.value}
            disabled={segment.disabled}
            {...(value === undefined
              ? { defaultChecked: segment.value === defaultValue }
              : { checked: segment.value === value })}
            onChange={() => onValueChange?.(segment.value)}
            className="sr-only"
          />
          {segment.label}
        </label>
      ))}
    </fieldset>
  );
}
