// Chooses what accuracy is split by; each split has an address of its own.
import { ACCURACY_SPLITS, type AccuracySplit } from '@/server/core/metrics/accuracy-split';
import type { StartAfter } from '@/server/core/metrics/start-after';
import { LinkTabs } from '../../../_ui/link-tabs';
import { accuracyAddress } from './accuracy-address';

const LABELS: Record<AccuracySplit, string> = {
  period: 'By period',
  category: 'By category',
  segment: 'By segment',
  evidence: 'By evidence',
};

export function SplitTabs({ by, after }: { by: AccuracySplit; after: StartAfter }) {
  return (
    <LinkTabs
      label="Split by"
      tabs={ACCURACY_SPLITS.map((split) => ({
        href: accuracyAddress(split, after),
        label: LABELS[split],
        current: split === by,
      }))}
    />
  );
}
