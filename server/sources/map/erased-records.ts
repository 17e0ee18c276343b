// Knows which contacts, accounts and addresses were erased here, by keyed digest only, so that no import brings them back.
import { erasedDigest } from '@/server/audit/keyed-digest';
import type { ImportContext } from './import-context';

export const ERASED = 'This record was erased on request, so the row stays out.';

export function isErased(ctx: ImportContext, kind: 'contact' | 'account', key: string): boolean {
  // What an erasure leaves in place of the source's id.
  return key.startsWith('erased:') || isBlocked(ctx, kind, `${ctx.setting.sourceId}\n${key}`);
}

export function isErasedAddress(ctx: ImportContext, address: string | null): boolean {
  return address !== null && isBlocked(ctx, 'email', address.toLowerCase());
}

function isBlocked(ctx: ImportContext, kind: string, text: string): boolean {
  if (ctx.blocked.size === 0) return false;
  return ctx.blocked.has(Buffer.from(erasedDigest(ctx.setting.workspaceId, kind, text)).toString('hex'));
}
