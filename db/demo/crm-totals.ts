// What the simulated CRM says of all its deals: a count and a sum for each currency, as somebody would read them off a report there.
import { buildDemoWorld, type DemoOptions, tellAccounts } from './account-stories';
import { DEMO_DEFAULTS } from './generate-demo';
import { moneyText } from './money';

/** `amount` is a plain decimal; a deal without amount is counted and adds nothing. */
export type CrmTotal = { currency: string; deals: number; amount: string };

export function crmTotals(options: Partial<DemoOptions> = {}): CrmTotal[] {
  const sums = new Map<string, { deals: number; cents: number }>();
  for (const { deals } of tellAccounts(buildDemoWorld({ ...DEMO_DEFAULTS, ...options })))
    for (const { currency, changes } of deals) {
      const held = sums.get(currency) ?? { deals: 0, cents: 0 };
      const cents = held.cents + (changes.at(-1)?.after.amount ?? 0);
      sums.set(currency, { deals: held.deals + 1, cents });
    }
  return [...sums].map(([currency, { deals, cents }]) => ({ currency, deals, amount: moneyText(cents) }));
}
