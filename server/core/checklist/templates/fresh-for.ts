// Freshness of so many days, as most items have it.
import type { Freshness } from '../checklist-template';

export function freshFor(
  days: number,
  nearClose: { withinDays: number; days: number } | null = null,
): Freshness {
  return { kind: 'days', days, nearClose };
}
