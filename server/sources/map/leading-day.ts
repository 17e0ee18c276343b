// The day that a next step's text opens with, as many teams write it ("2026-05-14 Final terms review"); the text itself stays whole.
import { isDay } from '@/server/core/calendar/epoch-day';

export function leadingDay(text: string | null): string | null {
  const day = text?.slice(0, 10) ?? '';
  return isDay(day) && /^(\s|[-–·:,.]|$)/.test(text?.slice(10) ?? '') ? day : null;
}
