// The filters in force, each with a way to lift it.
'use client';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { CATEGORY_LABELS } from '@/server/core/vocabulary/category';
import { ITEM_LABELS } from '@/server/core/vocabulary/item';
import { PHASE_LABELS } from '@/server/core/vocabulary/phase';
import { formatList } from '../../../_lib/format';
import { FilterChip } from '../../../_ui/filter-chip';
import { TextLink } from '../../../_ui/text-link';
import { DOLLAR_STATE_LOOKS, ITEM_STATE_LOOKS } from '../../_components/evidence/item-state-look';
import { scopeOf } from './scope-of';

const SET_LABELS = {
  amountless: 'without amount',
  unconverted: 'unconverted',
  overdue: 'past their close date',
  overdue_earlier: 'overdue from earlier periods',
  vanished: 'no longer in their source',
  not_gated: 'not gated',
  accepted_here: 'accepted here, not yet in the CRM',
  with_drafts: 'with open drafts',
} as const;

export function FilterChips({
  filter,
  extra = {},
}: {
  filter: DealFilter;
  /** What else the address keeps: a past moment. */
  extra?: Record<string, string>;
}) {
  const chips: { name: string; value: string; without: Partial<DealFilter> }[] = [];
  const { category, state, phase } = filter;
  if (category?.length)
    chips.push({
      name: 'Category',
      value: formatList(
        category.map((one) => CATEGORY_LABELS[one]),
        'or',
      ),
      without: { category: undefined },
    });
  if (state?.length)
    chips.push({
      name: 'Evidence',
      value: formatList(
        state.map((one) => DOLLAR_STATE_LOOKS[one].word),
        'or',
      ),
      without: { state: undefined },
    });
  if (phase?.length)
    chips.push({
      name: 'Phase',
      value: formatList(
        phase.map((one) => PHASE_LABELS[one]),
        'or',
      ),
      without: { phase: undefined },
    });
  if (filter.segment !== undefined)
    chips.push({ name: 'Segment', value: filter.segment || 'none', without: { segment: undefined } });
  if (filter.item) {
    const lacks = filter.itemState ? ITEM_STATE_LOOKS[filter.itemState].word : 'neither met nor waived';
    chips.push({
      name: ITEM_LABELS[filter.item],
      value: lacks,
      without: { item: undefined, itemState: undefined },
    });
  }
  if (filter.flag)
    chips.push({ name: 'Flag', value: filter.flag.replaceAll('_', ' '), without: { flag: undefined } });
  if (filter.only) chips.push({ name: 'Only', value: SET_LABELS[filter.only], without: { only: undefined } });
  if (filter.owner)
    chips.push({
      name: 'Owner',
      value: filter.owner === 'none' ? 'No owner' : 'one person',
      without: { owner: undefined },
    });
  if (filter.q) chips.push({ name: 'Search', value: filter.q, without: { q: undefined } });
  if (chips.length === 0) return null;
  return (
    <div className="flex flex-wrap items-center gap-2">
      {chips.map((chip) => (
        <FilterChip
          key={chip.name}
          name={chip.name}
          value={chip.value}
          removeHref={filterAddress('/forecast', { ...filter, ...chip.without }, extra)}
        />
      ))}
      <TextLink
        href={filterAddress('/forecast', { ...scopeOf(filter), owner: undefined }, extra)}
        scroll={false}
        className="text-xs"
      >
        Clear all
      </TextLink>
    </div>
  );
}
