// Says whether a sentence tells what the buyer does: in the buyer's own words, or reported by somebody else.
import type { Side } from '../../vocabulary/fact';
import type { Sentence } from './sentence';

const REPORTED =
  /\b(?:they|their|them|he|she|his|her|customer|customer's|client|client's|buyer|buyer's|prospect|prospect's|champion|sponsor|cfo|ceo|cio|cto|coo|ciso|vp|board|procurement|legal)\b/;
const OURSELVES = /^(?:(?:and|so|then|also|yesterday|today),? )?(?:i|we)\b/;

export function speaksForBuyer({ lower }: Sentence, side: Side): boolean {
  if (side === 'buyer') return true;
  return REPORTED.test(lower) && !OURSELVES.test(lower);
}
