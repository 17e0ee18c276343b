// Sends a snapshot's bundle, one of its files or one line's proof as stored; each is an entry of the log first.
import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { loadSeated } from '@/server/auth/load-seated';
import { rootMessage } from '@/server/errors/root-message';
import { runMove } from '@/server/moves/door';
import { snapshotExport } from '@/server/moves/snapshot-export';
import { BUNDLE_FILES, openBundle } from '@/server/snapshots/bundle-files';
import { proveLine } from '@/server/snapshots/prove-line';
import { bundleBytes } from '@/server/snapshots/write-bundle';
import { isSameOrigin } from './same-origin';

const TYPES: Record<string, string> = {
  zip: 'application/zip',
  json: 'application/json',
  ndjson: 'application/x-ndjson',
  csv: 'text/csv; charset=utf-8',
  pdf: 'application/pdf',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  txt: 'text/plain; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
};

/** POST /api/snapshots/<id>/<file>: 'bundle.zip', a file of the bundle, or 'line-<deal>.json'. */
export async function sendSnapshot(request: Request, id: string, file: string): Promise<Response> {
  if (!isSameOrigin(request)) return plain(403, 'The request did not come from our own page.');
  const seat = await loadSeated();
  if (!seat) return plain(401, 'Sign in to go on.');
  const what = whatOf(file);
  if (!z.uuid().safeParse(id).success || what === null) return plain(404, 'There is no such file.');
  const workspaceId = seat.workspace.id;
  const outcome = await runMove(snapshotExport, {
    workspaceId,
    actor: seat.actor,
    input: { snapshotId: id, what },
    idempotencyKey: uuidv7(),
    now: new Date(),
  });
  if (outcome.status !== 'applied')
    return plain(403, 'reason' in outcome ? outcome.reason : 'The file was not exported.');
  return new Response(streamOf(workspaceId, id, what), {
    headers: {
      'content-type': TYPES[file.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      'content-disposition': `attachment; filename="snapshot-${id}-${file === 'bundle.zip' ? 'bundle.zip' : file}"`,
      'cache-control': 'no-store',
    },
  });
}

type What = 'bundle' | (typeof BUNDLE_FILES)[number] | { line: string };

function whatOf(file: string): What | null {
  if (file === 'bundle.zip') return 'bundle';
  const line = /^line-([0-9a-f-]{36})\.json$/.exec(file)?.[1];
  if (line) return z.uuid().safeParse(line).success ? { line } : null;
  return BUNDLE_FILES.find((name) => name === file) ?? null;
}

function streamOf(workspaceId: string, id: string, what: What): ReadableStream<Uint8Array> {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const writer = writable.getWriter();
  const sent = withWorkspace(workspaceId, async (tx) => {
    if (typeof what === 'object') {
      await writer.write(Buffer.from((await proveLine(tx, id, what.line)) ?? '', 'utf8'));
      return;
    }
    const bundle = what === 'bundle' ? null : await openBundle(tx, id);
    const bytes = what === 'bundle' ? await bundleBytes(tx, id) : bundle?.bytesOf(what);
    for await (const part of bytes ?? []) await writer.write(part);
  });
  sent.then(
    () => writer.close(),
    (error: unknown) => {
      // Whoever cancels a download ends it; anything else breaks it off, so that half a file is never taken for a whole one.
      console.error(`snapshot ${id} was not sent whole: ${rootMessage(error)}`);
      return writer.abort(error).catch(() => undefined);
    },
  );
  return readable;
}

const plain = (status: number, text: string) => new Response(text, { status });
