// Writes an amount the way a sentence says it, 50,000 EUR: the digits it has, grouped, and cents as two.

/** `amount` is a decimal string; no rounding, no symbol. */
export function plainAmount(amount: string, currency: string): string {
  const [whole = '', decimals] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${grouped}${decimals === undefined ? '' : `.${decimals.padEnd(2, '0')}`} ${currency}`;
}
