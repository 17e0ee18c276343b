// Copies a text that is to be kept: a piece cut out of a larger text keeps all of that in memory for as long as it lives.

/** The same characters, in memory of their own. */
export function ownText(text: string): string {
  // Joined and cut again: the engine writes the joined text out, so that only these characters are held.
  return ` ${text}`.slice(1);
}
