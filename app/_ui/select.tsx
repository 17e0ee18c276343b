// A richer select for choices that need two lines or marks; for plain words use <NativeSelect>.
'use client';
import { Select as Radix } from 'radix-ui';
import type { ReactNode } from 'react';
import { controlStyle } from './control-style';
import type { FieldControl } from './field';
import { Glyph } from './glyph';

export type RichOption = { value: string; label: string; hint?: ReactNode; disabled?: boolean };

export function Select({
  value,
  onValueChange,
  options,
  placeholder = 'Choose',
  name,
  disabled,
  control,
}: {
  value: string | undefined;
  onValueChange: (value: string) => void;
  options: readonly RichOption[];
  placeholder?: string;
  name?: string;
  disabled?: boolean;
  /** What <Field> hands to its child, or an aria-label of its own. */
  control: Partial<FieldControl> & { 'aria-label'?: string };
}) {
  return (
    <Radix.Root value={value} onValueChange={onValueChange} name={name} disabled={disabled}>
      <Radix.Trigger
        {...control}
        className={controlStyle(
          'flex h-8 items-center justify-between gap-2 text-left data-placeholder:text-ink-3',
        )}
      >
        <span className="truncate">
          <Radix.Value placeholder={placeholder} />
        </span>
        <Glyph name="down" size={12} className="text-ink-3" />
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          position="popper"
          sideOffset={4}
          collisionPadding={8}
          className="z-50 max-h-(--radix-select-content-available-height) min-w-(--radix-select-trigger-width) max-w-96 animate-fade-in overflow-y-auto rounded-lg border border-line bg-raised p-1 text-sm shadow-raised"
        >
          <Radix.Viewport>
            {options.map((option) => (
              <Radix.Item
                key={option.value}
                value={option.value}
                disabled={option.disabled}
                className="flex cursor-default select-none items-start justify-between gap-4 rounded-md px-2 py-1.5 outline-none data-highlighted:bg-hover data-disabled:text-ink-3"
              >
                <span>
                  <Radix.ItemText>{option.label}</Radix.ItemText>
                  {option.hint ? <span className="block text-ink-3 text-xs">{option.hint}</span> : null}
                </span>
                <Radix.ItemIndicator className="mt-0.5 text-accent-ink">
                  <Glyph name="check" />
                </Radix.ItemIndicator>
              </Radix.Item>
            ))}
          </Radix.Viewport>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
