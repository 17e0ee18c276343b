// Leaves out what a fact's attributes say unreadably: a date that is no day or an amount that is no number proves nothing.
import { isDay } from '../calendar/epoch-day';
import type { FactAttributes } from '../evidence/fact-pointer';

const DAYS = ['expiresOn', 'dueOn', 'signedOn', 'endsOn', 'noticeOn'] as const;
const DECIMAL = /^-?\d+(\.\d+)?$/;

/** Gives the same object back where everything can be read, as the importer sees to. */
export function readableAttributes(attributes: FactAttributes): FactAttributes {
  if (isEmpty(attributes)) return attributes;
  const badDays = DAYS.filter((name) => {
    const day = attributes[name];
    return day !== undefined && !isDay(day);
  });
  const hasBadAmount = attributes.amount !== undefined && !DECIMAL.test(attributes.amount);
  if (badDays.length === 0 && !hasBadAmount) return attributes;
  const readable = { ...attributes };
  for (const name of badDays) delete readable[name];
  if (hasBadAmount) delete readable.amount;
  return readable;
}

/** As those of mails and meetings are. */
function isEmpty(attributes: FactAttributes): boolean {
  for (const _ in attributes) return false;
  return true;
}
