// Two people met at one draft: the draft moves to where it was decided, so both values are said in a message that stays.
'use client';
import { formatInstant } from '../../../_lib/format';
import { notifyFailed } from '../../../_ui/notify';
import type { DraftSetting, DraftView } from './draft-dialog';
import { valueWords } from './draft-values';
import type { Refusal } from './use-move';

export function sayConflict(
  { reason, detail }: Refusal,
  draft: DraftView,
  { today, timeZone }: DraftSetting,
  currency: string,
): void {
  const words = (value: string | null) =>
    value === 'declined' ? value : (valueWords(draft.field, value, { today, currency }) ?? 'nothing');
  const theirs = detail
    ? [
        words(detail.theirs),
        detail.by,
        detail.at ? formatInstant(detail.at, timeZone, { today }) : null,
      ].filter(Boolean)
    : [];
  notifyFailed({
    title: `${draft.fieldLabel}: ${reason}`,
    description: detail ? `Yours: ${words(detail.yours)}. Theirs: ${theirs.join(', ')}.` : undefined,
  });
}
