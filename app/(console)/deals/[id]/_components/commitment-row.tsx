// One promise: what holds, who made it and when; where the CRM does not show it yet, both values and the bridge.
'use client';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { formatInstant } from '../../../../_lib/format';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { Glyph } from '../../../../_ui/glyph';
import { valueWords } from '../../../_components/draft/draft-values';
import { CATEGORY_MAKER_WORDS } from './category-maker-words';
import { useDeal } from './deal-context';
import { acceptedFieldOf, presentValueOf, sourceValueOf } from './present-commitment';

export function CommitmentRow({ field, label }: { field: CommitmentField; label: string }) {
  const { deal, setting, open } = useDeal();
  const { timeZone, today } = setting;
  const words = (value: string | null) =>
    valueWords(field, value, { today, currency: deal.commitments.currency }) ?? 'Nothing';
  const accepted = acceptedFieldOf(deal, field);
  const entry = deal.history.find((one) => one.field === field && (one.isObserved || !accepted));
  const maker = entry?.by
    ? entry.by
    : field === 'category'
      ? CATEGORY_MAKER_WORDS[deal.commitments.categoryMadeBy]
      : `As in ${deal.sourceName}`;
  const isOpen = deal.outcome === 'open';
  const offer =
    isOpen && deal.may.decide ? 'Change' : isOpen && deal.may.askForChange ? 'Ask to change' : null;
  return (
    <li className="flex flex-col gap-1 px-3 py-2">
      <div className="flex items-center justify-between gap-3">
        <span className="text-ink-2 text-xs">{label}</span>
        {offer ? (
          <Button
            size="sm"
            variant="link"
            className="text-xs"
            aria-label={`${offer}: ${label}`}
            onClick={() => open({ kind: 'change', field })}
          >
            {offer}
          </Button>
        ) : null}
      </div>
      <p className="font-semibold tabular-nums">{words(presentValueOf(deal, field))}</p>
      {accepted ? (
        <>
          <p className="flex flex-wrap items-center gap-x-2 text-xs">
            <Glyph name="person" size={12} />
            {accepted.by ?? 'Somebody'}, {formatInstant(accepted.at, timeZone, { today })}
            <Badge tone="accent">Accepted, not yet in CRM</Badge>
          </p>
          <p className="text-ink-2 text-xs">
            {deal.sourceName} says: {words(sourceValueOf(deal, field))}
          </p>
        </>
      ) : (
        <p className="flex flex-wrap items-center gap-x-2 text-ink-2 text-xs">
          <Glyph name={entry?.by ? 'person' : 'same'} size={12} />
          {maker}
          {entry ? `, ${formatInstant(entry.at, timeZone, { today })}` : ''}
        </p>
      )}
    </li>
  );
}
