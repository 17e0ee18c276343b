// Why something is erased, in words.
import type { ErasureReason } from '@/server/core/vocabulary/erasure-reason';

export const BECAUSE_WORDS: Record<ErasureReason, string> = {
  person_asked: 'The person asked for it',
  customer_left: 'No longer a customer',
  law: 'The law requires it',
};
