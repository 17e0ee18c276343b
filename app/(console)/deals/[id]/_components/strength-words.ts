// How strong a record is and how long it stays fresh, in words.
import type { Strength } from '@/server/core/vocabulary/fact';
import { formatDay, formatInstant } from '../../../../_lib/format';

export const STRENGTH_WORDS: Record<Strength | number, string> = {
  0: 'Strength 0 of 4, said by a person',
  1: 'Strength 1 of 4, our own record',
  2: 'Strength 2 of 4, two-way with the buyer',
  3: "Strength 3 of 4, the buyer's own action",
  4: 'Strength 4 of 4, signed by the buyer',
};

/** A day or an instant; null where nothing goes stale. */
export function freshWords(
  until: string | null,
  setting: { today: string; timeZone: string },
): string | null {
  if (until === null) return null;
  const when =
    until.length === 10
      ? formatDay(until, setting.today)
      : formatInstant(until, setting.timeZone, { today: setting.today });
  const isPast = until.slice(0, 10) < setting.today;
  return isPast ? `was fresh until ${when}` : `fresh until ${when}`;
}
