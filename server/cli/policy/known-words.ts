// Says which versions of its policies a workspace has, and which of them is in force.

/** One sentence. @param inForce null: the shipped policies are. */
export function knownWords(versions: readonly number[], inForce: number | null): string {
  if (versions.length === 0) return 'It has none of its own: the shipped policies are in force.';
  const list = versions.map((each) => (each === inForce ? `${each} (in force)` : String(each))).join(', ');
  return `It has ${list}${inForce === null ? '; the shipped policies are in force' : ''}.`;
}
