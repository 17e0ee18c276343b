// What people said about an item: who, when, until when, and the way to approve it or take it back.
'use client';
import { instantOfId } from '@/server/core/reasons/instant-of-id';
import { formatDay, formatInstant } from '../../../../_lib/format';
import { Button } from '../../../../_ui/button';
import { Glyph } from '../../../../_ui/glyph';
import { type Reasons, useReasons } from '../../../_components/draft/use-reasons';
import { type DealItem, type DealRuling, useDeal } from './deal-context';

export function ItemRulings({ item, said }: { item: DealItem; said: readonly DealRuling[] }) {
  const { deal, setting, open } = useDeal();
  const reasons = useReasons();
  const { may } = deal;
  return (
    <ul aria-label={`Said about ${item.label}`} className="flex flex-col gap-1 text-xs">
      {said.map((ruling) => {
        const isMine = ruling.seatId === deal.viewerSeatId;
        const waits = ruling.kind === 'waived' && ruling.approvedBy === null;
        return (
          <li key={ruling.id} className="text-ink-2">
            <Glyph name="person" size={12} className="mr-1.5 align-middle" />
            <span className="mr-2 align-middle">
              {ruling.by ?? 'Somebody'} {rulingWords(ruling, setting.today, reasons)},{' '}
              {formatInstant(ruling.at, setting.timeZone, { today: setting.today })}
              {ruling.note ? `: “${ruling.note}”` : ''}
            </span>
            {waits && may.approveWaiver && !isMine ? (
              <Button
                size="sm"
                variant="primary"
                className="mr-2 align-middle"
                aria-label={`Approve the waiver of ${item.label}`}
                onClick={() => open({ kind: 'approve_waiver', ruling })}
              >
                Approve
              </Button>
            ) : null}
            {may.decide || (isMine && may.undoOwn) ? (
              <Button
                variant="link"
                className="min-h-6 align-middle text-xs"
                aria-label={`Take back what was said about ${item.label}`}
                onClick={() =>
                  open({ kind: 'undo_ruling', rulingId: ruling.id, title: `Take back: ${item.label}` })
                }
              >
                Take back
              </Button>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}

function rulingWords(
  { id, kind, until, reasonCode, approvedBy }: DealRuling,
  today: string,
  reasons: Reasons,
): string {
  if (kind === 'not_yet_knowable') return `says: not knowable yet, look again on ${formatDay(until, today)}`;
  if (kind === 'challenge_confirmed') return 'confirmed the challenge';
  if (kind === 'challenge_disputed') return 'disputed the challenge';
  if (kind === 'attribute_accepted') return 'named evidence for it';
  const why = reasonCode ? ` (${reasons.words('waiver', reasonCode, instantOfId(id)).toLowerCase()})` : '';
  return approvedBy
    ? `asked for a waiver${why} until ${formatDay(until, today)}, approved by ${approvedBy}`
    : `asks for a waiver${why} until ${formatDay(until, today)}; a second person has to approve it`;
}
