// Builds what a flag rule reads, for tests: a plain open deal on 1 June 2026 at noon in Berlin, then what the case is about.

import type { CommitmentEntry } from '../evidence/commitment-entry';
import type { ItemResult } from '../evidence/deal-result';
import { buildSetting } from '../evidence/setting-builder';
import { buildSummary } from '../evidence/summary-builder';
import { DEFAULT_FISCAL_CALENDAR } from '../period/fiscal-calendar';
import type { ItemKey, ItemState } from '../vocabulary/item';
import type { FlagInput } from './flag-input';
import { DEFAULT_FLAG_THRESHOLDS } from './flag-thresholds';

type Own = Partial<Omit<FlagInput, 'summary' | 'setting' | 'clocks'>> & {
  summary?: Parameters<typeof buildSummary>[0];
  setting?: Parameters<typeof buildSetting>[0];
  /** The moment asked about and known at, ISO 8601. */
  at?: string;
  knownAt?: string;
};

export function buildFlagInput({
  summary,
  setting,
  at = '2026-06-01T10:00:00.000Z',
  knownAt,
  ...own
}: Own = {}): FlagInput {
  return {
    summary: buildSummary(summary),
    setting: buildSetting(setting),
    items: [],
    clocks: { effectiveAt: at, knownAt: knownAt ?? at },
    thresholds: DEFAULT_FLAG_THRESHOLDS,
    calendar: DEFAULT_FISCAL_CALENDAR,
    ...own,
  };
}

/** A blocking item of the checklist in a state, citing the fact 'fact-<key>'. */
export function buildItem(key: ItemKey, state: ItemState, own: Partial<ItemResult> = {}): ItemResult {
  return {
    key,
    state,
    isBlocking: true,
    applies: true,
    strength: null,
    freshUntil: null,
    reason: `Reason of ${key}.`,
    remedy: state === 'met' ? null : `Remedy of ${key}.`,
    factIds: [`fact-${key}`],
    signalIds: [],
    confidence: null,
    rule: `${key}@1`,
    isObservable: state !== 'not_observable',
    needsManager: false,
    changesAt: null,
    ...own,
  };
}

/** A person's change of a commitment, recorded when it was made. */
export function buildEntry(
  field: CommitmentEntry['field'],
  oldValue: string | null,
  newValue: string | null,
  at: string,
): CommitmentEntry {
  return { field, oldValue, newValue, at, recordedAt: at, madeBy: 'person', reasonCode: null };
}
