// Names the currency of an amount: what the row says, else the source's; a dollar sign is the workspace's own dollar.
const DOLLARS = new Set(['USD', 'CAD', 'AUD', 'NZD', 'SGD', 'HKD', 'TWD', 'MXN', 'BRL', 'CLP', 'COP', 'ARS']);
const SIGNED: Readonly<Record<string, string>> = {
  US$: 'USD',
  CA$: 'CAD',
  C$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  NZ$: 'NZD',
  S$: 'SGD',
  HK$: 'HKD',
  R$: 'BRL',
  MX$: 'MXN',
};

/** Null for what is no code of three letters and no sign of one currency. */
export function currencyOf(said: string | null, home: string): string | null {
  const text = (said ?? home).trim().toUpperCase();
  if (text === '$') return DOLLARS.has(home) ? home : 'USD';
  if (text === '¥') return home === 'CNY' ? 'CNY' : 'JPY';
  const code = SIGNED[text] ?? text;
  return /^[A-Z]{3}$/.test(code) ? code : null;
}
