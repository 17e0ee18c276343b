// Derives a record's id from where it comes from, so that the same files always give the same ids.
import { hash } from 'node:crypto';

/** A name-based UUID (version 5 layout) over SHA-256: workspace, source, kind and the source's own id. */
export function recordId(workspaceId: string, sourceId: string, kind: string, externalId: string): string {
  const hex = hash('sha256', `${workspaceId}\u0000${sourceId}\u0000${kind}\u0000${externalId}`, 'hex');
  const variant = ((Number.parseInt(hex.charAt(16), 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-5${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
