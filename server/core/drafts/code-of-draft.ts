// The reason that a draft brings along where its rule already knows it: the buyer named the date, or the evidence is gone.
import { isReasonCode } from '../reasons/read-reason';
import { isSwitchedOff, type ReasonBook } from '../reasons/reason-book';
import type { ReasonFamily } from '../vocabulary/reason-code';

/** @param families what the change asks for, from `reasonFamiliesOf`; undefined where a person has to say. */
export function codeOfDraft(families: readonly ReasonFamily[]): string | undefined {
  if (families.includes('push_new_information')) return 'buyer_requested_delay';
  if (families.includes('pull_in')) return 'buyer_accelerated';
  return families.includes('category') ? 'evidence_lost' : undefined;
}

/** Whether one of the families has the code and offers it. */
export function isCodeOfAny(families: readonly ReasonFamily[], code: string, book: ReasonBook): boolean {
  return families.some((family) => isReasonCode(family, code) && !isSwitchedOff(book, family, code));
}
