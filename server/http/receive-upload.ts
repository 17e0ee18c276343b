// Takes an upload: checks who sends it, streams it into the spool and queues its import; nothing of it passes the proxy.

import { v7 as uuidv7 } from 'uuid';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { loadSeated } from '@/server/auth/load-seated';
import { isDay } from '@/server/core/calendar/epoch-day';
import { checkText } from '@/server/core/facts/safe-text';
import { ImportOrigin } from '@/server/core/import/import-origin';
import { fieldWords } from '@/server/core/vocabulary/field-words';
import { FILE_SOURCE_KINDS } from '@/server/core/vocabulary/source-kind';
import { enqueue } from '@/server/jobs/queue';
import { ImportProblem } from '@/server/sources/import-problem';
import { beginImport } from '@/server/sources/run-import';
import { deleteSpooled } from '@/server/sources/spool/spool-place';
import { noteUploadName } from '@/server/sources/spool/upload-name';
import { writeSpool } from '@/server/sources/spool/write-spool';
import { isSameOrigin } from './same-origin';

const MAX_UPLOAD_BYTES = 4 * 1024 ** 3;

const Query = z.object({
  /** The file's name, as the browser gives it. */
  name: z
    .string()
    .min(1)
    .max(300)
    .refine((name) => checkText(name).ok, 'Not a usable name'),
  source: z
    .string()
    .trim()
    .min(1)
    .max(200)
    .refine((name) => checkText(name).ok, 'Not a usable name'),
  kind: z.enum(FILE_SOURCE_KINDS).default('salesforce'),
  asOf: z.string().refine(isDay, 'A day as YYYY-MM-DD').optional(),
  missing: z.enum(['deleted', 'filtered', 'unknown']).default('unknown'),
  /** 'later': it waits for a go once it was read and compared. */
  go: z.enum(['now', 'later']).default('now'),
  /** Where the files come from, as declared: JSON of an ImportOrigin. */
  origin: z
    .string()
    .max(4_000)
    .transform((text, context) => {
      const read = ImportOrigin.safeParse(parsedJson(text));
      if (read.success) return read.data;
      context.addIssue({ code: 'custom', message: read.error.issues[0]?.message ?? 'not understood' });
      return z.NEVER;
    })
    .optional(),
});

/** POST /api/uploads?name=&source=&kind=&asOf=&missing=&go=&origin= with the file as the body → 201 { importId }. */
export async function receiveUpload(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return answer(403, 'The upload did not come from our own page.');
  const seated = await loadSeated();
  if (!seated) return answer(401, 'Sign in first.');
  if (seated.actor.role !== 'revops_admin') return answer(403, 'A revops admin imports files. Ask one.');
  const query = Query.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  if (!query.success) {
    const [issue] = query.error.issues;
    return answer(400, `${fieldWords(issue?.path ?? [])}: ${issue?.message ?? 'not understood'}.`);
  }
  const length = request.headers.get('content-length');
  const expectedBytes = length !== null && /^\d{1,15}$/.test(length) ? Number(length) : null;
  if (expectedBytes !== null && expectedBytes > MAX_UPLOAD_BYTES)
    return answer(413, 'The file is larger than 4 GB. Import it with the command instead.');
  if (!request.body) return answer(400, 'The upload is empty.');
  const workspaceId = seated.workspace.id;
  const importId = uuidv7();
  const { name: fileName, source, kind, asOf = seated.today, missing, go, origin } = query.data;
  try {
    const spooled = await writeSpool(request.body, {
      workspaceId,
      importId,
      maxBytes: MAX_UPLOAD_BYTES,
      expectedBytes,
    });
    try {
      const begin = {
        workspaceId,
        importId,
        actor: seated.actor,
        source: { kind, name: source },
        asOf,
        missing,
        goesAtOnce: go === 'now',
        ...(origin ? { origin } : {}),
      };
      await beginImport({ ...begin, now: new Date(), spoolName: spooled.name });
      await withWorkspace(workspaceId, async (tx) => {
        await noteUploadName(tx, workspaceId, importId, fileName);
        await enqueue(tx, 'import', { workspaceId, importId });
      });
    } catch (error) {
      await deleteSpooled(spooled.name);
      throw error;
    }
    return Response.json({ importId }, { status: 201 });
  } catch (error) {
    if (error instanceof ImportProblem)
      return answer(error.code === 'not_allowed' ? 403 : 400, error.message);
    throw error;
  }
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function answer(status: number, problem: string): Response {
  return Response.json({ problem }, { status });
}
