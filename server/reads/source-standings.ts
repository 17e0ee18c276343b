// Each source's age and tie-out, as a freeze shows them before anybody signs for the number.
import type { Tx } from '@/db/client';
import type { SourceStanding } from '@/server/core/snapshots/source-standing';
import { readSourceAges } from './source-ages';

export async function readSourceStandings(
  tx: Tx,
): Promise<(SourceStanding & { publishedAt: string | null })[]> {
  const ages = await readSourceAges(tx);
  return ages.map(({ sourceId, name, asOf, publishedAt, tie }) => ({
    sourceId,
    name,
    asOf,
    publishedAt,
    tie,
  }));
}
