// Adds many amounts exactly and fast: whole numbers of the finest decimal seen so far; refuses what is no decimal.

/** A running sum; `add` takes a decimal string without exponent and throws a RangeError for anything else. */
export type ExactSum = { add: (amount: string) => void; total: () => string };

const PLAIN = /^(-?)(\d+)(?:\.(\d+))?$/;

/** `total()` has no trailing zeros, and zero no sign, as `addAmounts` writes it. */
export function startSum(): ExactSum {
  let units = 0n;
  let decimals = 0;
  return {
    add: (amount) => {
      const match = PLAIN.exec(amount);
      if (!match) throw new RangeError(`'${amount}' is not a decimal number.`);
      const [, sign = '', whole = '', part = ''] = match;
      if (part.length > decimals) {
        units *= 10n ** BigInt(part.length - decimals);
        decimals = part.length;
      }
      units += BigInt(`${sign}${whole}${part.padEnd(decimals, '0')}`);
    },
    total: () => {
      const sign = units < 0n ? '-' : '';
      const digits = String(units < 0n ? -units : units).padStart(decimals + 1, '0');
      const whole = digits.slice(0, digits.length - decimals);
      const part = digits.slice(digits.length - decimals).replace(/0+$/, '');
      return `${sign}${whole}${part === '' ? '' : `.${part}`}`;
    },
  };
}
