// Refuses the two things a text column and JSON cannot hold; keeps every other character exactly as it came.
export type CheckedText = { ok: true; value: string } | { ok: false; reason: string };

const SURROGATE = /[\uD800-\uDFFF]/;
const LONE_SURROGATE = /[\uD800-\uDFFF]/u;

/** The value comes back untouched: no trimming, no normalising, no escaping. */
export function checkText(value: string): CheckedText {
  const nul = value.indexOf('\u0000');
  if (nul >= 0) {
    return {
      ok: false,
      reason: `It holds the character U+0000 at position ${nul + 1}. Remove it and try again.`,
    };
  }
  // Most text has no such halves at all, and this look is the cheaper one.
  const lone = SURROGATE.test(value) ? value.search(LONE_SURROGATE) : -1;
  if (lone >= 0) {
    return {
      ok: false,
      reason: `It holds half of a character (a lone surrogate) at position ${lone + 1}. Type that character again.`,
    };
  }
  return { ok: true, value };
}
