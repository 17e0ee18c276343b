// One number, bridged: CRM total + accepted here = shown, for each category where they differ.
'use client';
import type { DealFilter } from '@/server/core/filter/deal-filter';
import { filterAddress } from '@/server/core/filter/filter-address';
import { CATEGORY_LABELS, type Category } from '@/server/core/vocabulary/category';
import { formatMoney, formatMoneyChange, signOf } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';

type Line = { category: Category; source: string; accepted: string; shown: string };

export function BridgeTable({
  bridge,
  currency,
  scope,
}: {
  bridge: readonly Line[];
  currency: string;
  scope: DealFilter;
}) {
  const lines = bridge.filter((line) => signOf(line.accepted) !== 0);
  if (lines.length === 0) {
    return (
      <p className="text-ink-2 text-sm">
        CRM total = shown: nothing that moves a total was accepted here and waits for the CRM.
      </p>
    );
  }
  return (
    <ul aria-label="Bridge from the CRM" className="flex flex-col gap-1 text-sm">
      {lines.map((line) => (
        <li key={line.category} className="tabular-nums">
          <span className="text-ink-2">{CATEGORY_LABELS[line.category]}: CRM total </span>
          {formatMoney(line.source, currency)}
          <span className="text-ink-2"> + accepted here </span>
          <TextLink
            href={`${filterAddress('/forecast', { ...scope, only: 'accepted_here' })}#deals`}
            className="underline"
          >
            {formatMoneyChange(line.accepted, currency)}
          </TextLink>
          <span className="text-ink-2"> = </span>
          <span className="font-semibold">{formatMoney(line.shown, currency)}</span>
        </li>
      ))}
    </ul>
  );
}
