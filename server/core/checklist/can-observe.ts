// Whether any source of the workspace has delivered, as far as was known, a kind of record that could satisfy an item.
import type { ObservedKind } from '../evidence/observed-kind';
import type { FactKind, Strength } from '../vocabulary/fact';
import type { DealCase } from './item-case';

function known({ setting, knownAt }: DealCase): readonly ObservedKind[] {
  return setting.observed.filter(
    ({ firstReceivedAt }) => firstReceivedAt === undefined || Date.parse(firstReceivedAt) <= knownAt,
  );
}

export function canObserveKinds(
  dealCase: DealCase,
  kinds: readonly FactKind[],
  minStrength: Strength,
): boolean {
  return known(dealCase).some(({ kind, maxStrength }) => kinds.includes(kind) && maxStrength >= minStrength);
}

/** Mail that buyers wrote, or meetings and calls that they took part in. */
export function canObserveBuyers(dealCase: DealCase): boolean {
  return known(dealCase).some(
    ({ kind, direction, side, maxStrength }) =>
      maxStrength >= 2 &&
      (kind === 'meeting' ||
        kind === 'call' ||
        (kind === 'email' && direction === 'inbound' && side === 'buyer')),
  );
}

/** Texts that buyers wrote, from which signals of strength 2 can come. */
export function canObserveBuyerTexts(dealCase: DealCase): boolean {
  return known(dealCase).some(
    ({ side, hasBodies, maxStrength }) => hasBodies && side === 'buyer' && maxStrength >= 2,
  );
}
