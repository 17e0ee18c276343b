// Streams the archive of an export that the log says was made; the seat that made it gets it, and nobody else.
import { Readable } from 'node:stream';
import { and, eq } from 'drizzle-orm';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { move } from '@/db/schema/move';
import { exportLog } from '@/server/audit/export/export-log';
import { loadSeated } from '@/server/auth/load-seated';

const Exported = z.object({
  status: z.literal('applied'),
  result: z.object({
    from: z.number().int(),
    to: z.number().int(),
    size: z.number().int(),
    rotation: z.number().int(),
  }),
});

export async function sendLogExport(id: string): Promise<Response> {
  const seat = await loadSeated();
  if (!seat) return new Response('Sign in to go on.', { status: 401 });
  const { id: workspaceId, slug } = seat.workspace;
  if (!z.uuid().safeParse(id).success) return missing();
  const [made] = await withWorkspace(workspaceId, (tx) =>
    tx
      .select({ answer: move.answer })
      .from(move)
      .where(and(eq(move.id, id), eq(move.kind, 'log.export'), eq(move.actorId, seat.actor.seatId))),
  );
  const exported = Exported.safeParse(made?.answer);
  if (!exported.success) return missing();
  const { from, to } = exported.data.result;
  return new Response(
    Readable.toWeb(Readable.from(exportLog(workspaceId, exported.data.result))) as ReadableStream,
    {
      headers: {
        'content-type': 'application/zip',
        'content-disposition': `attachment; filename="${slug}-log-${from}-${to}.zip"`,
        'cache-control': 'no-store',
      },
    },
  );
}

const missing = () => new Response('There is no such export, or it is not yours.', { status: 404 });
