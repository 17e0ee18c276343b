// The signals of one kind, as challenges to an item; whether they are answered is not known here.
import type { SignalKind } from '../vocabulary/signal-kind';
import type { ItemCase } from './item-case';
import type { Challenge } from './item-evidence';

/** `what` is a clause, such as 'a budget problem was mentioned'. */
export function signalChallenges({ summary }: ItemCase, kind: SignalKind, what: string): Challenge[] {
  return summary.signals.filter((signal) => signal.kind === kind).map((signal) => ({ signal, what }));
}
