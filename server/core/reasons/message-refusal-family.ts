// Which family a refused message's code is of: those refused before messages had codes of their own took those of every approval.
import { REASON_CODES, type ReasonFamily } from '../vocabulary/reason-code';

export function messageRefusalFamily(code: string): ReasonFamily {
  const own: readonly string[] = REASON_CODES.message_refusal;
  return own.includes(code) ? 'message_refusal' : 'approval_refusal';
}
