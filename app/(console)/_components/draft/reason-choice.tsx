// A closed set of reason codes as radio buttons; a digit picks one, so that a decision needs no mouse.
'use client';
import type { KeyboardEvent, ReactNode } from 'react';
import { Kbd } from '../../../_ui/kbd';

export type ReasonOption = { code: string; label: string; hint?: ReactNode; group?: string };

const DIGITS = '1234567890';

/** Hand it to the form that holds the choice: digits typed outside a text field pick the reason in that place. */
export function pickByDigit(options: readonly ReasonOption[], pick: (code: string) => void) {
  return (event: KeyboardEvent) => {
    const isTyping =
      event.target instanceof HTMLTextAreaElement ||
      event.target instanceof HTMLSelectElement ||
      (event.target instanceof HTMLInputElement && event.target.type !== 'radio');
    if (isTyping || event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return;
    const option = options[DIGITS.indexOf(event.key)];
    if (!DIGITS.includes(event.key) || !option) return;
    event.preventDefault();
    pick(option.code);
  };
}

export function ReasonChoice({
  legend,
  name,
  options,
  value,
  onPick,
}: {
  legend: string;
  name: string;
  options: readonly ReasonOption[];
  value: string;
  onPick: (code: string) => void;
}) {
  return (
    <fieldset data-remedy="reason_code" className="flex flex-col gap-0.5">
      <legend className="pb-1 font-medium text-ink-2 text-xs">{legend}</legend>
      {options.map((option, place) => (
        <div key={option.code}>
          {option.group && option.group !== options[place - 1]?.group ? (
            <p className="pt-1.5 pb-0.5 text-ink-3 text-xs">{option.group}</p>
          ) : null}
          <label className="flex items-start gap-2 rounded-sm px-1 py-1 hover:bg-hover has-checked:bg-selected">
            <input
              type="radio"
              name={name}
              value={option.code}
              checked={value === option.code}
              onChange={() => onPick(option.code)}
              className="mt-0.5 size-4 shrink-0 accent-accent"
            />
            <span className="min-w-0 flex-1">
              {option.label}
              {option.hint && value === option.code ? (
                <span className="block text-ink-2 text-xs">{option.hint}</span>
              ) : null}
            </span>
            {DIGITS[place] ? <Kbd keys={DIGITS[place]} /> : null}
          </label>
        </div>
      ))}
    </fieldset>
  );
}
