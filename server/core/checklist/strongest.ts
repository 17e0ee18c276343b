// The highest strength among supports; null when there are none.
import type { Strength } from '../vocabulary/fact';
import type { Support } from './item-evidence';

export function strongest(supports: readonly Support[]): Strength | null {
  return supports.reduce<Strength | null>(
    (most, { strength }) => (most === null || strength > most ? strength : most),
    null,
  );
}
