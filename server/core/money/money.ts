// An amount with its currency; refuses to add two currencies, since that is a conversion and needs a rate.
import { addAmounts } from './amounts';

/** `amount` is a decimal string, `currency` an ISO 4217 code. */
export type Money = { amount: string; currency: string };

/** Throws a RangeError when the currencies differ. */
export function addMoney(a: Money, b: Money): Money {
  if (a.currency !== b.currency)
    throw new RangeError(`${a.currency} and ${b.currency} are added only after a conversion.`);
  return { amount: addAmounts(a.amount, b.amount), currency: a.currency };
}
