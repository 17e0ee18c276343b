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
    signals: inOrder(summary.signals, knownAt, (signal) => `${sortable(signal.at)} ${signal.id}`).filter(
      isReadable,
    ),
    rulings: inOrder(summary.rulings, knownAt, (ruling) => `${sortable(ruling.at)} ${ruling.id}`),
    history: inOrder(
      summary.history,
      knownAt,
      (entry) => `${sortable(entry.at)} ${entry.field} ${entry.oldValue ?? ''} ${entry.newValue ?? ''}`,
    ),
  };
  answered.set(summary, { knownAt, known });
  return known;
}

/** The same cut and order for facts alone. */
export function knownFacts(facts: readonly FactPointer[], knownAt: number): FactPointer[] {
  return inOrder(facts, knownAt, (fact) => `${sortable(fact.occurredAt)} ${fact.id}`).map(readableFact);
}

function inOrder<T extends Recorded>(rows: readonly T[], knownAt: number, keyOf: (row: T) => string): T[] {
  return rows
    .filter((row) => Date.parse(row.recordedAt) <= knownAt)
    .map((row) => ({ row, key: keyOf(row) }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
    .map(({ row }) => row);
}

function readableFact(fact: FactPointer): FactPointer {
  const attributes = readableAttributes(fact.attributes);
  return attributes === fact.attributes ? fact : { ...fact, attributes };
}

const isReadable = ({ value }: SignalPointer) => value.date === undefined || isDay(value.date);

const AS_STORED = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

/** One spelling for one instant, whatever offset the input wrote; the one that is stored is that spelling already. */
function sortable(instant: string): string {
  return AS_STORED.test(instant) ? instant : new Date(instant).toISOString();
}
