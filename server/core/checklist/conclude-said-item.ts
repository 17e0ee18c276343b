// Concludes items that rest on what a buyer said or did in writing: signals from texts, and records that people accepted.
import type { ItemResult } from '../evidence/deal-result';
import type { SignalKind } from '../vocabulary/signal-kind';
import { acceptedSupports } from './accepted-supports';
import { canObserveBuyerTexts } from './can-observe';
import { concludeItem } from './conclude-item';
import type { ItemCase } from './item-case';
import type { Challenge, Support } from './item-evidence';
import { signalSupports } from './signal-supports';

export type SaidItem = {
  version: number;
  kinds: readonly SignalKind[];
  challenges: readonly Challenge[];
  missing: string;
  remedy: string;
  /** Facts that support it as well, where the item has such. */
  alsoSupports?: readonly Support[];
  isAlsoObservable?: boolean;
};

export function concludeSaidItem(itemCase: ItemCase, said: SaidItem): ItemResult {
  return concludeItem(itemCase, {
    version: said.version,
    evidence: {
      supports: [
        ...(said.alsoSupports ?? []),
        ...signalSupports(itemCase, said.kinds),
        ...acceptedSupports(itemCase, 'any_record'),
      ],
      contraries: [],
      challenges: said.challenges,
      isObservable: (said.isAlsoObservable ?? false) || canObserveBuyerTexts(itemCase),
      words: { missing: said.missing, remedy: said.remedy, observes: 'texts that buyers wrote' },
    },
  });
}
