// Who may see frozen forecasts: a snapshot is the whole number, so whoever sees every deal, and the top of the tree.
import type { Tx } from '@/db/client';
import type { Seated } from '@/server/auth/seated';
import { loadSubtree } from './load-subtree';

export async function seesSnapshots(tx: Tx, seat: Seated): Promise<boolean> {
  const { role, seatId } = seat.actor;
  if (role === 'finance' || role === 'auditor' || role === 'revops_admin') return true;
  if (role === 'rep') return false;
  return (await loadSubtree(tx, seatId, seat.today)).isTop;
}
