// The mark of a value that was accepted here and that the CRM does not show yet, with what the CRM says.
'use client';
import type { CommitmentField } from '@/server/core/vocabulary/commitment-field';
import { Badge } from '../../../../_ui/badge';
import { valueWords } from '../../../_components/draft/draft-values';
import { useDeal } from './deal-context';
import { acceptedFieldOf, sourceValueOf } from './present-commitment';

export function AcceptedMark({ field, otherwise }: { field: CommitmentField; otherwise?: string }) {
  const { deal, setting } = useDeal();
  const accepted = acceptedFieldOf(deal, field);
  if (!accepted) return otherwise ? <p className="text-ink-2">{otherwise}</p> : null;
  const inSource =
    valueWords(field, sourceValueOf(deal, field), {
      today: setting.today,
      currency: deal.commitments.currency,
    }) ?? 'nothing';
  return (
    <p className="flex flex-wrap items-center gap-1 text-ink-2">
      <Badge tone="accent" glyph="person">
        Accepted, not yet in CRM
      </Badge>
      <span>CRM: {inSource}</span>
    </p>
  );
}
