// The address of one view of accuracy: what it is split by and where it is measured from; what is usual is left out.
import type { AccuracySplit } from '@/server/core/metrics/accuracy-split';
import type { StartAfter } from '@/server/core/metrics/start-after';

export function accuracyAddress(by: AccuracySplit, after: StartAfter): string {
  const asked = new URLSearchParams();
  if (by !== 'period') asked.set('by', by);
  if (after !== 7) asked.set('from', String(after));
  return asked.size === 0 ? '/accuracy' : `/accuracy?${asked}`;
}
