// Rounds an amount to the minor unit of its currency, a half to the even neighbour, so that sums do not drift upwards.
import { fromDecimal, toDecimal } from './decimal';
import { minorUnitDigits } from './minor-unit';

const HALF_EVEN = 2;

/** Throws a RangeError for an unknown currency. */
export function roundHalfEven(amount: string, currency: string): string {
  return fromDecimal(toDecimal(amount).round(minorUnitDigits(currency), HALF_EVEN));
}

/** The amount in whole minor units, rounded half-even; null where it does not fit a signed 64-bit number. */
export function toMinorUnits(amount: string, currency: string): bigint | null {
  const digits = minorUnitDigits(currency);
  const shifted = toDecimal(amount)
    .round(digits, HALF_EVEN)
    .times(toDecimal(`1e${digits}`));
  const units = BigInt(shifted.toFixed(0));
  return BigInt.asIntN(64, units) === units ? units : null;
}
