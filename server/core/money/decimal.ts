// The one decimal arithmetic that amounts are computed in; refuses floats, so no amount ever passes through one.
import Big from 'big.js';

// A constructor of our own: its precision cannot be changed by anybody else's use of the library.
const Decimal = Big();
// Divisions (a cross rate) keep far more digits than any minor unit, so rounding once at the end is exact.
Decimal.DP = 60;
Decimal.RM = 2;
Decimal.strict = true;

export type Decimal = Big;

/** Reads a decimal string; throws a RangeError for anything else. */
export function toDecimal(text: string): Decimal {
  try {
    return new Decimal(text);
  } catch {
    throw new RangeError(`'${text}' is not a decimal number.`);
  }
}

/** Writes a decimal without exponent, without trailing zeros, and zero without a sign. */
export function fromDecimal(value: Decimal): string {
  return value.eq('0') ? '0' : value.toFixed();
}
