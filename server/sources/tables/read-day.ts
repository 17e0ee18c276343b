// Reads a day of a small table as deals are read: ISO, in an order that its column proves, or in the one that somebody says.
import { DATE_ORDERS, type DateOrder, DateOrderProof } from '../values/date-order';
import { parseMoment } from '../values/parse-moment';

export type ColumnDays = {
  /** What `readDay` reads the column by; null where nothing proves it. */
  order: DateOrder | null;
  /** A value that can be read in two ways, where the column proves neither and nobody has said. */
  asks: string | null;
};

export function daysOf(texts: readonly string[], said: DateOrder | null): ColumnDays {
  if (said) return { order: said, asks: null };
  const proof = new DateOrderProof();
  for (const text of texts) proof.see(text);
  const order = DATE_ORDERS.find((each) => each === proof.order) ?? null;
  const asks = order ? undefined : texts.find((text) => canBeTwo(text));
  return { order, asks: asks ?? null };
}

/** 'YYYY-MM-DD', or why it is none. */
export function readDay(text: string, order: DateOrder | null): { day: string } | { reason: string } {
  const read = parseMoment(text, order, 'UTC');
  return read.ok ? { day: read.day } : { reason: read.reason };
}

const canBeTwo = (text: string): boolean => {
  const read = parseMoment(text, null, 'UTC');
  return !read.ok && read.isTwoWays === true;
};
