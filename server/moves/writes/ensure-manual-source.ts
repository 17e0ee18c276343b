// The source that facts recorded by hand belong to, made on first use.
import { eq } from 'drizzle-orm';
import { v7 as uuidv7 } from 'uuid';
import { source } from '@/db/schema/source';
import type { MoveTx, Scope } from '../definition';

export async function ensureManualSource(tx: MoveTx, scope: Scope): Promise<string> {
  const [held] = await tx.select({ id: source.id }).from(source).where(eq(source.kind, 'manual')).limit(1);
  if (held) return held.id;
  const id = uuidv7();
  await tx
    .insert(source)
    .values({ workspaceId: scope.workspaceId, id, kind: 'manual', name: 'Added by hand' });
  return id;
}
