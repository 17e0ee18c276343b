// One deal at one end of a comparison: what decides whether it counts there, and what it is worth.
import type { Category } from '../vocabulary/category';
import type { Outcome } from '../vocabulary/phase';

export type BookLine = {
  deal: string;
  outcome: Outcome;
  category: Category;
  /** 'YYYY-MM-DD' */
  closesOn: string | null;
  /** By the fiscal calendar and the tree of this end. */
  isInPeriod: boolean;
  isInNode: boolean;
  /** Decimal strings; `rate` is units of the reporting currency for one of `currency`, null where there is none. */
  amount: string | null;
  currency: string;
  rate: string | null;
  /** In the reporting currency, rounded to its minor unit; null without amount or rate: counted, never summed. */
  converted: string | null;
  /** Share of the amount that counts, as a decimal from 0 to 1; null: all of it. */
  weight: string | null;
  /** Why its source does not show it any more; null while it does. */
  gone: 'deleted' | 'merged' | 'vanished' | null;
  /** The deal that it was split from. */
  splitFrom: string | null;
};

export type WaterfallScope = {
  /** Open categories, and 'closed' where won deals stay in. */
  categories: ReadonlySet<Category>;
  /** ISO 4217. */
  currency: string;
};

/** Whether it is in the population of its end. */
export function isInBook(line: BookLine, { categories }: WaterfallScope): boolean {
  return (
    line.isInPeriod &&
    line.isInNode &&
    line.gone === null &&
    line.outcome !== 'void' &&
    categories.has(line.category)
  );
}
