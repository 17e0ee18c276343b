// Checks a bundle that somebody drops on the page: read in memory, answered, and kept nowhere.
import { withWorkspace } from '@/db/client';
import { loadSeated } from '@/server/auth/load-seated';
import { type CheckedBundle, checkedBundle } from '@/server/reads/checked-bundle';
import { isSameOrigin } from './same-origin';

export type UploadVerdict = CheckedBundle;

const MAX_BYTES = 256 * 1024 ** 2;

/** POST /api/uploads/verify with the file as the body → a `CheckedBundle`. */
export async function verifyUpload(request: Request): Promise<Response> {
  if (!isSameOrigin(request)) return problem(403, 'The file did not come from our own page.');
  const seated = await loadSeated();
  if (!seated) return problem(401, 'Sign in first.');
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const reader = request.body?.getReader();
  for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
    bytes += part.value.length;
    if (bytes > MAX_BYTES) {
      await reader?.cancel();
      return problem(
        413,
        'The file is larger than 256 MB. Run verify.mjs of the bundle, or plumbline verify.',
      );
    }
    parts.push(part.value);
  }
  const { id } = seated.workspace;
  return Response.json(await withWorkspace(id, (tx) => checkedBundle(tx, id, Buffer.concat(parts))));
}

const problem = (status: number, text: string) => Response.json({ problem: text }, { status });
