// What evaluating one deal says; the same inputs give the same bytes.
import type { Strength } from '../vocabulary/fact';
import type { FlagRule } from '../vocabulary/flag-rule';
import type { DollarState, ItemKey, ItemState } from '../vocabulary/item';

export type Confidence = { band: 'strong' | 'fair' | 'weak'; reasons: readonly string[]; raisedBy: string };

export type ItemResult = {
  key: ItemKey;
  state: ItemState;
  isBlocking: boolean;
  /** Whether the item counts for this deal now (its phase reached, or the category demands the whole set). */
  applies: boolean;
  strength: Strength | null;
  /** The day or instant the evidence goes stale; null when it does not. */
  freshUntil: string | null;
  /** One plain sentence. */
  reason: string;
  /** What would make it met, one plain sentence; null when it is met. */
  remedy: string | null;
  factIds: readonly string[];
  signalIds: readonly string[];
  confidence: Confidence | null;
  /** Rule and version, such as 'eb_engaged@1'. */
  rule: string;
  /** Whether any source of the workspace has delivered a kind of fact that could satisfy it. */
  isObservable: boolean;
  /** Whether a challenge has waited for its owner as long as the workspace sets; true only for a challenged item. */
  needsManager: boolean;
  /** When time alone changes this result, ISO 8601; null when it does not. */
  changesAt: string | null;
};

export type FlagResult = {
  rule: FlagRule;
  version: number;
  isRaised: boolean;
  /** One plain sentence. */
  reason: string;
  inputs: readonly { name: string; value: string }[];
  factIds: readonly string[];
  clearsWhen: string;
  changesAt: string | null;
};

export type DealResult = {
  template: { key: string; version: number; why: string };
  items: readonly ItemResult[];
  flags: readonly FlagResult[];
  /** Null for lost, void and omitted deals: they hold no forecast dollars. */
  dollarState: DollarState | null;
  /** Why the dollars are in that state, one sentence. */
  dollarReason: string;
  blocking: { total: number; met: number; observable: number; gaps: number };
  changesAt: string | null;
};
