// Derives a record's id from where it comes from, so that the same files always give the same ids.
import { createHash } from 'node:crypto';

/** A name-based UUID (version 5 layout) over SHA-256: workspace, source, kind and the source's own id. */
export function recordId(workspaceId: string, sourceId: string, kind: string, externalId: string): string {
  const hash = createHash('sha256')
    .update(`${workspaceId}\u0000${sourceId}\u0000${kind}\u0000${externalId}`, 'utf8')
    .digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50;
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString('hex', 0, 16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
