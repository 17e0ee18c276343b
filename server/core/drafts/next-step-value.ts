// Writes a next step with its day as one text, '2026-03-12 · Meeting with the buyer', and reads it back; either may be missing.
import { isDay } from '../calendar/epoch-day';

export type NextStep = { on: string | null; text: string | null };

const SEPARATOR = ' · ';

export function writeNextStep({ on, text }: NextStep): string | null {
  // As our own file loads it: the day stands in the text already.
  if (on !== null && text?.startsWith(`${on}${SEPARATOR}`)) return text;
  return [on, text].filter((part) => part !== null && part !== '').join(SEPARATOR) || null;
}

export function readNextStep(value: string | null): NextStep {
  if (value === null) return { on: null, text: null };
  const day = value.slice(0, 10);
  if (!isDay(day)) return { on: null, text: value || null };
  if (value.length === 10) return { on: day, text: null };
  if (!value.startsWith(SEPARATOR, 10)) return { on: null, text: value };
  return { on: day, text: value.slice(10 + SEPARATOR.length) || null };
}
