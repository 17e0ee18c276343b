// What the workspace's sources can show at all; a rule that needs more than that stays silent instead of blaming the deal.
import type { DealMoment } from './deal-moment';

/** Mail that buyers wrote, or meetings and calls they took part in. */
export const canSeeBuyers = ({ observed }: DealMoment): boolean =>
  observed.some(
    ({ kind, direction, side, maxStrength }) =>
      maxStrength >= 2 &&
      (kind === 'meeting' ||
        kind === 'call' ||
        (kind === 'email' && direction === 'inbound' && side === 'buyer')),
  );

/** Texts that extractors read. */
export const canSeeTexts = ({ observed }: DealMoment): boolean => observed.some(({ hasBodies }) => hasBodies);
