// Cuts a deal's summary to what was known and can be read, and puts every list into one order, so that the input's order cannot matter.
import { isDay } from '../calendar/epoch-day';
import type { DealSummary } from '../evidence/deal-summary';
import type { FactPointer } from '../evidence/fact-pointer';
import type { SignalPointer } from '../evidence/signal-pointer';
import { readableAttributes } from './readable-attributes';

type Recorded = { recordedAt: string };

/** The last answer for a summary: checklist, flags and drafts ask for the same one. Summaries are never changed. */
const answered = new WeakMap<DealSummary, { knownAt: number; known: DealSummary }>();

/** Keeps what was recorded at or before `knownAt` (epoch milliseconds); sorts by time, then by id. */
export function knownSummary(summary: DealSummary, knownAt: number): DealSummary {
  const held = answered.get(summary);
  if (held?.knownAt === knownAt) return held.known;
  const known: DealSummary = {
    ...summary,
    facts: knownFacts(summary.facts, knownAt),
    signals: inOrder(summary.signals, knownAt, atOf, idOf).filter(isReadable),
    rulings: inOrder(summary.rulings, knownAt, atOf, idOf),
    history: inOrder(
      summary.history,
      knownAt,
      atOf,
      (entry) => `${entry.field} ${entry.oldValue ?? ''} ${entry.newValue ?? ''}`,
    ),
  };
  answered.set(summary, { knownAt, known });
  return known;
}

const atOf = ({ at }: { at: string }) => at;
const idOf = ({ id }: { id: string }) => id;

/** The same cut and order for facts alone. */
export function knownFacts(facts: readonly FactPointer[], knownAt: number): FactPointer[] {
  return inOrder(facts, knownAt, (fact) => fact.occurredAt, idOf).map(readableFact);
}

/** By the moment, then by what `restOf` says. Stored lists come in that order already, which is seen without sorting them. */
function inOrder<T extends Recorded>(
  rows: readonly T[],
  knownAt: number,
  momentOf: (row: T) => string,
  restOf: (row: T) => string,
): T[] {
  const known = rows.filter((row) => Date.parse(row.recordedAt) <= knownAt);
  if (known.every((row, place) => follows(row, known[place - 1], momentOf, restOf))) return known;
  const keyOf = (row: T) => `${sortable(momentOf(row))} ${restOf(row)}`;
  return known
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

/** Sure only of moments as they are stored: other spellings do not compare as text. */
function follows<T>(
  row: T,
  before: T | undefined,
  momentOf: (row: T) => string,
  restOf: (row: T) => string,
): boolean {
  const at = momentOf(row);
  if (!isAsStored(at)) return false;
  if (before === undefined) return true;
  const earlier = momentOf(before);
  return earlier === at ? restOf(before) <= restOf(row) : earlier < at;
}

function readableFact(fact: FactPointer): FactPointer {
  const attributes = readableAttributes(fact.attributes);
  return attributes === fact.attributes ? fact : { ...fact, attributes };
}

const isReadable = ({ value }: SignalPointer) => value.date === undefined || isDay(value.date);

const AS_STORED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const isAsStored = (instant: string) => instant.length === 24 && AS_STORED.test(instant);

/** One spelling for one instant, whatever offset the input wrote; the one that is stored is that spelling already. */
function sortable(instant: string): string {
  return isAsStored(instant) ? instant : new Date(instant).toISOString();
}
