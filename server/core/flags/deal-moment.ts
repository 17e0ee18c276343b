// One deal under both clocks, cut and sorted once for all flag rules; nothing recorded later or still ahead is "past".
import { fromEpochDay, toEpochDay } from '../calendar/epoch-day';
import { knownSummary } from '../checklist/known-summary';
import { zoneClock } from '../checklist/zone-clock';
import type { CommitmentEntry } from '../evidence/commitment-entry';
import type { ItemResult } from '../evidence/deal-result';
import type { DealSummary } from '../evidence/deal-summary';
import type { FactPointer } from '../evidence/fact-pointer';
import type { ObservedKind } from '../evidence/observed-kind';
import type { SignalPointer } from '../evidence/signal-pointer';
import type { ItemKey } from '../vocabulary/item';
import type { FlagInput, Predecessor } from './flag-input';

export type DealMoment = Omit<FlagInput, 'clocks' | 'predecessors'> & {
  /** Without what was not known yet, every list in order of time. */
  summary: DealSummary;
  now: number;
  today: string;
  /** Happened and not cancelled, oldest first. */
  past: readonly FactPointer[];
  /** Dated later than now and not cancelled, next first. */
  ahead: readonly FactPointer[];
  history: readonly CommitmentEntry[];
  signals: readonly SignalPointer[];
  observed: readonly ObservedKind[];
  predecessors: readonly Predecessor[];
  item: (key: ItemKey) => ItemResult | null;
  dayOf: (instant: string) => string;
  /** The instant a day starts, for `changesAt`. */
  startOf: (day: string) => string;
};

export function deriveDealMoment(input: FlagInput): DealMoment {
  const { setting, clocks } = input;
  const zone = zoneClock(setting.timeZone);
  const now = Date.parse(clocks.effectiveAt);
  const knownAt = Date.parse(clocks.knownAt);
  const summary = knownSummary(input.summary, knownAt);
  const hasHappened = (instant: string) => Date.parse(instant) <= now;
  const seen = (entries: readonly CommitmentEntry[]) =>
    entries.filter((entry) => hasHappened(entry.at) && Date.parse(entry.recordedAt) <= knownAt);
  const facts = summary.facts.filter((fact) => !fact.isCancelled);
  return {
    ...input,
    summary,
    now,
    today: fromEpochDay(zone.dayAt(now)),
    past: facts.filter((fact) => hasHappened(fact.occurredAt)),
    ahead: facts.filter((fact) => !hasHappened(fact.occurredAt)),
    history: seen(summary.history),
    signals: summary.signals.filter((signal) => hasHappened(signal.at)),
    observed: setting.observed.filter(
      ({ firstReceivedAt }) => firstReceivedAt === undefined || Date.parse(firstReceivedAt) <= knownAt,
    ),
    predecessors: (input.predecessors ?? []).map((deal) => ({ ...deal, history: seen(deal.history) })),
    item: (key) => input.items.find((item) => item.key === key) ?? null,
    dayOf: (instant) => fromEpochDay(zone.dayAt(Date.parse(instant))),
    startOf: (day) => new Date(zone.startOf(toEpochDay(day))).toISOString(),
  };
}

/** When the next fact of a sort that lies ahead will have happened, ISO 8601; null where none does. */
export function nextAhead({ ahead }: DealMoment, isSought: (fact: FactPointer) => boolean): string | null {
  const next = ahead.find(isSought);
  return next ? new Date(next.occurredAt).toISOString() : null;
}
