// Says what a past page is: frozen with its snapshot, or reconstructed, as known then or as known now; and switches between the two.
'use client';
import { useRouter, useSearchParams } from 'next/navigation';
import { formatInstant } from '../../_lib/format';
import { LinkButton } from '../../_ui/link-button';
import { Notice } from '../../_ui/notice';
import { SegmentedControl } from '../../_ui/segmented-control';

export function PastLabel({
  moment,
  known,
  frozen,
  isFrozen,
  isBeside = false,
  today,
  timeZone,
}: {
  moment: string;
  known: 'then' | 'now';
  frozen: { id: string; effectiveAt: string; mayOpen: boolean } | null;
  isFrozen: boolean;
  /** What was frozen stands in a column of its own, whichever of the two is shown. */
  isBeside?: boolean;
  today: string;
  timeZone: string;
}) {
  const router = useRouter();
  const address = useSearchParams();
  const at = formatInstant(moment, timeZone, { today });
  const frozenAt = frozen ? formatInstant(frozen.effectiveAt, timeZone, { today }) : '';
  const title = isFrozen ? `Frozen, ${frozenAt}` : `Reconstructed, ${at}, as known ${known}`;
  return (
    <Notice
      kind="info"
      title={title}
      actions={
        <>
          <SegmentedControl
            label="Known"
            name="known"
            value={known}
            segments={[
              { value: 'then', label: frozen && !isBeside ? 'As frozen' : 'As known then' },
              { value: 'now', label: 'As known now' },
            ]}
            onValueChange={(value) => {
              const query = new URLSearchParams(address);
              query.set('known', value);
              router.push(`?${query}`, { scroll: false });
            }}
          />
          {frozen?.mayOpen ? (
            <LinkButton href={`/snapshots/${frozen.id}`}>Open the snapshot</LinkButton>
          ) : null}
        </>
      }
    >
      {isFrozen
        ? 'These values were frozen that day and never change.'
        : known === 'then'
          ? 'Put together from what was recorded by that moment. Records that came later do not count.'
          : 'Put together from everything recorded since, of the time before that moment. What came late counts.'}{' '}
      {isBeside
        ? `What was frozen of it, ${frozenAt}, stands in a column of its own and never changes. `
        : ''}
      Nothing can be changed here.
    </Notice>
  );
}
