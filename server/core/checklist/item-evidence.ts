// What an item's rule found in a deal: what supports it, what says otherwise and what only a signal says; not yet a state.
import type { SignalPointer } from '../evidence/signal-pointer';
import type { Strength } from '../vocabulary/fact';

export type Support = {
  /** What it is, as a noun phrase in lower case, such as 'a mail from the economic buyer'. */
  what: string;
  strength: Strength;
  /** When it happened, epoch milliseconds; newer beats older. */
  at: number;
  /** First moment it counts, epoch milliseconds: a meeting counts from its end. */
  countsFrom: number;
  /** First moment it no longer counts; null when it never goes stale. */
  countsUntil: number | null;
  /** The last day it counts, as `toEpochDay` counts, for people; null as `countsUntil`. */
  lastFreshDay: number | null;
  factIds: readonly string[];
  signalIds: readonly string[];
  /** Two supports are independent when this differs: who and on which day. */
  origin: string;
};

/** A fact, or a signal that the owner confirmed, that says the item is not so. */
export type Contrary = {
  /** A full clause, such as 'the envelope was voided'. */
  what: string;
  strength: Strength;
  at: number;
  factIds: readonly string[];
  signalIds: readonly string[];
};

/** A signal that says otherwise and waits for its owner. */
export type Challenge = { signal: SignalPointer; what: string };

/** The words of one item, each a plain sentence without blame. */
export type ItemWords = {
  missing: string;
  remedy: string;
  /** What no source has delivered, as a noun phrase: 'mail from buyers, or meetings that buyers accepted'. */
  observes: string;
};

export type ItemEvidence = {
  supports: readonly Support[];
  contraries: readonly Contrary[];
  challenges: readonly Challenge[];
  isObservable: boolean;
  words: ItemWords;
};
