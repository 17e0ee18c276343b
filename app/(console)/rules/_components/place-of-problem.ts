// Where a problem of a text lies, read from the door's sentence: "deals.cedar, line 12, column 8 (owner_decides): …".

export type Place = { line: number; column: number; says: string };

/** Null where the problem is of another file or names no line. */
export function placeOf(problem: string, file: string): Place | null {
  if (!problem.startsWith(`${file}, line `)) return null;
  const found = /, line (\d+), column (\d+)/.exec(problem);
  return found ? { line: Number(found[1]), column: Number(found[2]), says: problem } : null;
}

/** The offset in characters; beyond the text means its end. */
export function offsetOf(text: string, line: number, column: number): number {
  const before = text.split('\n').slice(0, line - 1);
  return Math.min(text.length, before.reduce((sum, each) => sum + each.length + 1, 0) + column - 1);
}
