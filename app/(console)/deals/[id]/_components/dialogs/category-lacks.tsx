// What a higher category asks for and this deal does not have, with the way to settle each item.
'use client';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { formatCountOf } from '../../../../../_lib/format';
import { Glyph } from '../../../../../_ui/glyph';
import { useDeal } from '../deal-context';
import { DealItemMark } from '../deal-item-mark';
import { ItemActions } from '../item-actions';

const WHOLE_SET: readonly string[] = ['commit', 'most_likely'];

export function CategoryLacks({ category }: { category: Category }) {
  const { deal } = useDeal();
  if (category === 'omitted') return null;
  const isWhole = WHOLE_SET.includes(category);
  const asked = deal.items.filter(({ isBlocking, applies }) => isBlocking && (isWhole || applies));
  const lacking = asked.filter(({ state }) => state !== 'met' && state !== 'waived');
  const label = CATEGORY_LABELS[category];
  if (lacking.length === 0)
    return (
      <p className="flex items-center gap-1.5 text-good-ink text-sm">
        <Glyph name="check" size={14} /> Every blocking item that {label.toLowerCase()} asks for is met or
        waived.
      </p>
    );
  return (
    <section aria-label={`What ${label} lacks`} className="flex flex-col gap-2">
      <p className="text-ink-2 text-xs">
        {label} asks for {formatCountOf(asked.length, 'blocking item')}; {lacking.length} of them{' '}
        {lacking.length === 1 ? 'is' : 'are'} open.
        {category === 'commit' ? ' Commit passes once each is met or waived.' : ''}
      </p>
      <ul className="divide-y divide-line rounded-md border border-line">
        {lacking.map((item) => (
          <li key={item.key} className="flex flex-col gap-0.5 px-3 py-2 text-sm">
            <p className="flex flex-wrap items-center gap-x-2">
              <DealItemMark item={item} />
              <span className="font-medium">{item.label}</span>
            </p>
            <p className="text-ink-2 text-xs">{item.remedy ?? item.reason}</p>
            <ItemActions item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}
