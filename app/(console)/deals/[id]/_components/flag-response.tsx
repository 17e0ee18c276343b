// What a person answered to a flag, with its code, and the way to take it back.
'use client';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { formatInstant } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Glyph } from '../../../../_ui/glyph';
import { useReasons } from '../../../_components/draft/use-reasons';
import { type DealFlag, useDeal } from './deal-context';

export function FlagResponse({ response }: { response: NonNullable<DealFlag['response']> }) {
  const { deal, setting, open } = useDeal();
  const reasons = useReasons();
  const isMine = response.seatId === deal.viewerSeatId;
  return (
    <p className="text-ink-2 text-xs">
      <Glyph name="person" size={12} className="mr-1.5 align-middle" />
      <span className="mr-2 align-middle">
        {response.by ?? 'Somebody'} {response.kind} it
        {response.reasonCode
          ? `: ${reasons.words('flag_dispute', response.reasonCode, instantOfId(response.id))}`
          : ''}
        , {formatInstant(response.at, setting.timeZone, { today: setting.today })}
        {response.note ? `, “${response.note}”` : ''}
      </span>
      {deal.may.decide || (isMine && deal.may.undoOwn) ? (
        <Button
          variant="link"
          className="min-h-6 align-middle text-xs"
          onClick={() => open({ kind: 'undo_ruling', rulingId: response.id, title: 'Take back the answer' })}
        >
          Take back
        </Button>
      ) : null}
    </p>
  );
}
