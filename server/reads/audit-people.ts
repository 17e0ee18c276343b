// The seats that the auditor may filter the log by; nobody else gets a list of people to pick from here.
import { asc } from 'drizzle-orm';
import type { Tx } from '@/db/client';
import { seat as seatTable } from '@/db/schema/seat';
import type { Seated } from '@/server/auth/seated';
import { seesNames } from './audit-sight';

export async function readAuditPeople(tx: Tx, seat: Seated): Promise<{ seatId: string; name: string }[]> {
  if (!seesNames(seat)) return [];
  return tx
    .select({ seatId: seatTable.id, name: seatTable.name })
    .from(seatTable)
    .orderBy(asc(seatTable.name), asc(seatTable.id))
    .limit(2_000);
}
