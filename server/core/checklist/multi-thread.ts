// More than one buyer contact: enough different people who wrote or attended lately, more of them in commit.
import type { ItemResult } from '../evidence/deal-result';
import { canObserveBuyers } from './can-observe';
import { concludeItem } from './conclude-item';
import { contactGroups } from './contact-groups';
import type { ItemCase } from './item-case';

export function evaluateMultiThread(itemCase: ItemCase): ItemResult {
  const { item, summary } = itemCase;
  const needed = summary.commitments.category === 'commit' ? item.minContactsInCommit : item.minContacts;
  return concludeItem(itemCase, {
    version: 1,
    evidence: {
      supports: contactGroups(itemCase, needed),
      contraries: [],
      challenges: [],
      isObservable: canObserveBuyers(itemCase),
      words: {
        missing: `Fewer than ${needed} buyer contacts wrote or attended lately.`,
        remedy: `Mail from, or meetings with, ${needed} different buyer contacts.`,
        observes: 'mail from buyers, or meetings that buyers accepted',
      },
    },
  });
}
