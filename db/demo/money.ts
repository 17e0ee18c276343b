// Amounts as the generator counts them: whole cents, written with two decimals; never a fraction of a cent.
export function moneyText(cents: number | null): string {
  if (cents === null) return '';
  const sign = cents < 0 ? '-' : '';
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** The way a buyer writes it in a mail: '$48,500', '€48.5k', '48,500 GBP'. */
export function spokenMoney(cents: number, currency: string, style: number): string {
  const units = Math.round(cents / 100);
  const grouped = String(units).replace(/\B(?=(\d{3})+$)/g, ',');
  const sign = currency === 'EUR' ? '€' : currency === 'GBP' ? '£' : '$';
  if (style % 3 === 0) return `${sign}${grouped}`;
  if (style % 3 === 1) return `${grouped} ${currency}`;
  return units >= 10_000 ? `${sign}${Math.round(units / 1000)}k` : `${sign}${grouped}`;
}
