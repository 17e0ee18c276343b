// Turns signals of given kinds into support, at the strength that their author's side allows and never more.
import type { SignalPointer } from '../evidence/signal-pointer';
import type { Side, Strength } from '../vocabulary/fact';
import type { SignalKind } from '../vocabulary/signal-kind';
import { SIGNAL_LABELS } from '../vocabulary/signal-kind';
import { type FreshWindow, freshWindow } from './fresh-window';
import type { ItemCase } from './item-case';
import type { Support } from './item-evidence';

const CAPS: Readonly<Record<Side, Strength>> = { buyer: 2, seller: 1, partner: 0, unknown: 0, machine: 0 };

/** Caps by the author's side: buyer 2, seller 1, everybody else and machines 0. */
export function cappedStrength({ side, strength }: SignalPointer): Strength {
  const cap = CAPS[side];
  if (strength > cap) return cap;
  return strength;
}

export function signalSupport(itemCase: ItemCase, signal: SignalPointer, window?: FreshWindow): Support {
  const at = Date.parse(signal.at);
  const day = itemCase.zone.dayAt(at);
  return {
    what: `the signal "${SIGNAL_LABELS[signal.kind].toLowerCase()}"`,
    strength: cappedStrength(signal),
    at,
    countsFrom: at,
    ...(window ?? freshWindow(itemCase, day)),
    factIds: signal.factIds,
    signalIds: [signal.id],
    origin: `${[...signal.factIds].sort().join(' ')} ${day}`,
  };
}

export function signalSupports(itemCase: ItemCase, kinds: readonly SignalKind[]): readonly Support[] {
  return itemCase.summary.signals
    .filter((signal) => kinds.includes(signal.kind))
    .map((signal) => signalSupport(itemCase, signal));
}
