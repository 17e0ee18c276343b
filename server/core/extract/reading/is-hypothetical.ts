// Tells what is imagined, conditional or merely hoped from what is stated.
import type { Sentence } from './sentence';

const IDIOMS =
  /\b(?:(?:i|we|they|he|she) would (?:also |now |still |really |only )?(?:like|prefer)|if i am not mistaken|if i recall correctly|if memory serves|as if|even so|would not you know it)\b/g;
const CONDITION =
  /\b(?:if|unless|in case|in the event|provided that|providing that|assuming|assume|suppose|supposing|supposed|hypothetically|in theory|theoretically|imagine|what if|say we|say they|as long as|otherwise|were we to|were they to|had we|had they|for example|for instance|e\.g\.|dry run|role ?play|worst case|best case scenario|scenario)\b/;
const HEDGE =
  /\b(?:would|could(?! not)|might|should|maybe|perhaps|possibly|potentially|presumably|hopefully|hope|hopes|hoping|wish|wishes|ideally|rumou?rs?|rumou?red|guess|(?<!\b(?:growing|serious|some|big|our|their|real|much|more|increasing|considerable) )doubt)\b/;
/** "may" that is not the month. */
const MAY = /\bmay\b(?! ?(?:\d|of\b|the \d))/;
const MONTH_BEFORE =
  /(?:\b(?:in|by|of|mid|early|late|until|till|this|next|last|since|before|after|through|end of|beginning of|to|and|for|on)|\d(?:st|nd|rd|th)?)[ -]$/;

export function isHypothetical({ lower }: Sentence): boolean {
  const text = lower.replace(IDIOMS, '');
  if (CONDITION.test(text) || HEDGE.test(text)) return true;
  const may = MAY.exec(text);
  return may !== null && !MONTH_BEFORE.test(text.slice(Math.max(0, may.index - 14), may.index));
}
