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

/** What does not depend on the moment asked about. */
type KnownDeal = Omit<FlagInput, 'clocks' | 'predecessors'> & {
  /** Without what was not known yet, every list in order of time. */
  summary: DealSummary;
  observed: readonly ObservedKind[];
  predecessors: readonly Predecessor[];
  item: (key: ItemKey) => ItemResult | null;
  /** Not cancelled, in order of time, each with its instant read once. */
  timeline: readonly { at: number; fact: FactPointer }[];
  dayAt: (epochMilliseconds: number) => string;
  dayOf: (instant: string) => string;
  /** The instant a day starts, for `changesAt`. */
  startOf: (day: string) => string;
};

export type DealMoment = KnownDeal & {
  now: number;
  today: string;
  /** Happened and not cancelled, oldest first. */
  past: readonly FactPointer[];
  /** Dated later than now and not cancelled, next first. */
  ahead: readonly FactPointer[];
  history: readonly CommitmentEntry[];
  signals: readonly SignalPointer[];
};

/** The same deal, as known, at another moment: epoch milliseconds. */
export function atMoment(deal: KnownDeal, now: number): DealMoment {
  const firstAhead = deal.timeline.findIndex(({ at }) => at > now);
  const cut = firstAhead === -1 ? deal.timeline.length : firstAhead;
  const hasHappened = ({ at }: { at: string }) => Date.parse(at) <= now;
  // Most rules ask for one of these lists or none, and each for many moments: they are made when they are asked for.
  let past: readonly FactPointer[] | undefined;
  let ahead: readonly FactPointer[] | undefined;
  let history: readonly CommitmentEntry[] | undefined;
  let signals: readonly SignalPointer[] | undefined;
  return {
    ...deal,
    now,
    today: deal.dayAt(now),
    get past() {
      past ??= deal.timeline.slice(0, cut).map(({ fact }) => fact);
      return past;
    },
    get ahead() {
      ahead ??= deal.timeline.slice(cut).map(({ fact }) => fact);
      return ahead;
    },
    get history() {
      history ??= deal.summary.history.filter(hasHappened);
      return history;
    },
    get signals() {
      signals ??= deal.summary.signals.filter(hasHappened);
      return signals;
    },
  };
}

export function deriveDealMoment({ clocks, ...input }: FlagInput): DealMoment {
  const { setting, predecessors = [] } = input;
  const [now, knownAt] = [Date.parse(clocks.effectiveAt), Date.parse(clocks.knownAt)];
  const isKnown = (instant: string) => Date.parse(instant) <= knownAt;
  const zone = zoneClock(setting.timeZone);
  const summary = knownSummary(input.summary, knownAt);
  const deal: KnownDeal = {
    ...input,
    summary,
    timeline: summary.facts
      .filter((fact) => !fact.isCancelled)
      .map((fact) => ({ at: Date.parse(fact.occurredAt), fact })),
    dayAt: (instant) => fromEpochDay(zone.dayAt(instant)),
    observed: setting.observed.filter(
      ({ firstReceivedAt }) => firstReceivedAt === undefined || isKnown(firstReceivedAt),
    ),
    predecessors: predecessors.map((earlier) => ({
      ...earlier,
      history: earlier.history.filter((entry) => isKnown(entry.recordedAt) && Date.parse(entry.at) <= now),
    })),
    item: (key) => input.items.find((item) => item.key === key) ?? null,
    dayOf: (instant) => fromEpochDay(zone.dayAt(Date.parse(instant))),
    startOf: (day) => new Date(zone.startOf(toEpochDay(day))).toISOString(),
  };
  return atMoment(deal, now);
}

/** When the next fact of a sort that lies ahead will have happened, ISO 8601; null where none does. */
export function nextAhead({ ahead }: DealMoment, isSought: (fact: FactPointer) => boolean): string | null {
  const next = ahead.find(isSought);
  return next ? new Date(next.occurredAt).toISOString() : null;
}
