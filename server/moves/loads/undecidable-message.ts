// Why a message waits for no manager, as a refusal; null while it does.
import type { Decided } from '../definition';
import { type MessageRow, settledMessage } from './load-message';

const NOT_WAITING: Partial<Record<MessageRow['state'], string>> = {
  draft: 'Nobody asked for an approval of this message.',
  approved: 'This message was approved already.',
  refused: 'This message was refused already.',
};

export function refuseUndecidable(row: MessageRow): Extract<Decided<never>, { ok: false }> | null {
  const reason = NOT_WAITING[row.state];
  if (reason) return { ok: false, code: 'conflict', reason, remedies: ['refresh'] };
  return settledMessage(row);
}
