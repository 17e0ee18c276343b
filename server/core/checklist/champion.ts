// Champion acting for us: a buyer did something on our behalf.
import type { ItemResult } from '../evidence/deal-result';
import { concludeSaidItem } from './conclude-said-item';
import type { ItemCase } from './item-case';
import { signalChallenges } from './signal-challenges';

export function evaluateChampion(itemCase: ItemCase): ItemResult {
  return concludeSaidItem(itemCase, {
    version: 1,
    kinds: ['champion_action'],
    challenges: signalChallenges(itemCase, 'champion_left', 'the champion may have left'),
    missing: 'No action of a buyer on our behalf.',
    remedy:
      'Something that a buyer does for us inside their company: an introduction, a review, an internal case.',
  });
}
