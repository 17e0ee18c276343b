// Turns the engine's byte offset into the line and column a person looks for.

/** @param offset in UTF-8 bytes from the start of `text`; beyond its end means its last place. */
export function placeInText(text: string, offset: number): { line: number; column: number } {
  const before = Buffer.from(text, 'utf8').subarray(0, offset).toString('utf8');
  const lines = before.split('\n');
  return { line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}
