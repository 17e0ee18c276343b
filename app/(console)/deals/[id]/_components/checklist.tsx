// The checklist: blocking items first, then advisory ones; what is not asked of this deal yet is folded.
'use client';
import { ITEM_KEYS } from '@/server/core/vocabulary/item';
import { formatCountOf } from '../../../../_lib/format';
import { EmptyState } from '../../../../_ui/empty-state';
import { Section } from '../../../../_ui/section';
import { AdvisoryItem } from './advisory-item';
import { ChecklistItem } from './checklist-item';
import { type DealItem, useDeal } from './deal-context';

export function Checklist() {
  const { deal, cited } = useDeal();
  const items = [...deal.items].sort((a, b) => ITEM_KEYS.indexOf(a.key) - ITEM_KEYS.indexOf(b.key));
  const blocking = items.filter((item) => item.isBlocking && item.applies);
  const advisory = items.filter((item) => !item.isBlocking && item.applies);
  const later = items.filter((item) => !item.applies);
  const isLaterCited = later.some(({ key }) => `item-${key}` === cited);
  return (
    <Section
      title="Checklist"
      hint={
        blocking.length > 0
          ? `${blocking.filter(({ state }) => state === 'met').length} of ${formatCountOf(blocking.length, 'blocking item')} met`
          : undefined
      }
    >
      {items.length === 0 ? (
        <EmptyState title="No items">Nothing is asked of a deal with this outcome.</EmptyState>
      ) : (
        <>
          <ItemList label="Blocking items" items={blocking} isFull />
          {advisory.length > 0 ? (
            <>
              <h3 className="font-medium text-ink-2 text-xs">Advisory, not in the dollar state</h3>
              <ItemList label="Advisory items" items={advisory} />
            </>
          ) : null}
          {later.length > 0 ? (
            <details open={isLaterCited || undefined}>
              <summary className="w-fit rounded-sm text-ink-2 text-xs">
                {formatCountOf(later.length, 'item')} not asked in this phase
              </summary>
              <div className="pt-3">
                <ItemList label="Items not asked yet" items={later} />
              </div>
            </details>
          ) : null}
        </>
      )}
    </Section>
  );
}

function ItemList({
  label,
  items,
  isFull = false,
}: {
  label: string;
  items: readonly DealItem[];
  isFull?: boolean;
}) {
  if (items.length === 0) return null;
  return (
    <ul
      aria-label={label}
      className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
    >
      {items.map((item) =>
        isFull ? <ChecklistItem key={item.key} item={item} /> : <AdvisoryItem key={item.key} item={item} />,
      )}
    </ul>
  );
}
