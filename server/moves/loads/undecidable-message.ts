// Why a message waits for no manager, as a refusal; null while it does.
import { plainDay } from '@/server/core/checklist/plain-day';
import type { Decided } from '../definition';
import { type MessageForMove, type MessageRow, settledMessage } from './load-message';

const NOT_WAITING: Partial<Record<MessageRow['state'], string>> = {
  draft: 'Nobody asked for an approval of this message.',
  approved: 'This message was approved already.',
  refused: 'This message was refused already.',
};

export function refuseUndecidable({
  message,
  expiry,
}: Pick<MessageForMove, 'message' | 'expiry'>): Extract<Decided<never>, { ok: false }> | null {
  const reason = NOT_WAITING[message.state];
  if (reason) return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
  if (expiry?.isOver)
    return {
      ok: false,
      code: 'request_over',
      reason: `The request ran out on ${plainDay(expiry.until)}: whoever asked asks again, with the facts of today.`,
      remedies: ['refresh'],
    };
  return settledMessage(message);
}
