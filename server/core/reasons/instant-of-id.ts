// When something that people said here was written down: ids of moves and of what they wrote are UUIDv7, which begin with the wall time.

/** ISO 8601; null for an id of another kind, such as one that comes from a source. */
export function instantOfId(id: string): string | null {
  const found = /^([0-9a-f]{8})-([0-9a-f]{4})-7/.exec(id);
  return found ? new Date(Number.parseInt(`${found[1]}${found[2]}`, 16)).toISOString() : null;
}
