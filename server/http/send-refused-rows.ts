// Sends an import's refused rows as a CSV file, to the seats that see every deal.
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { loadSeated } from '@/server/auth/load-seated';
import { readImport, readRefused } from '@/server/reads/import-page';
import { seesWholeImport } from '@/server/reads/import-sight';
import { MAX_LISTED_REFUSALS } from '@/server/sources/input/input-limits';
import { refusalsCsv } from '@/server/sources/refusals-csv';

export async function sendRefusedRows(id: string): Promise<Response> {
  const seat = await loadSeated();
  if (!seat) return new Response('Sign in to go on.', { status: 401 });
  if (!z.uuid().safeParse(id).success || !seesWholeImport(seat)) return missing();
  const rows = await withWorkspace(seat.workspace.id, async (tx) =>
    (await readImport(tx, seat, id)) ? readRefused(tx, id, 0, MAX_LISTED_REFUSALS) : null,
  );
  if (!rows) return missing();
  return new Response(`\uFEFF${refusalsCsv(rows)}`, {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="refused-rows-${id}.csv"`,
      'cache-control': 'no-store',
    },
  });
}

const missing = () =>
  new Response('There is no such import, or its rows are not yours to see.', { status: 404 });
