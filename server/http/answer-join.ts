// Reads a one-time link's form, and answers in JSON what came of it; only pages of our own may send it.
import type { ZodType } from 'zod';
import type { Joined } from '@/server/auth/joined';
import { networkOf } from './network-of';
import { isSameOrigin } from './same-origin';

export async function answerJoin<Form>(
  request: Request,
  form: ZodType<Form>,
  join: (given: Form & { network: string; now: Date }) => Promise<Joined>,
): Promise<Response> {
  if (!isSameOrigin(request))
    return Response.json(refused('This request did not come from a page of this console.'), { status: 403 });
  const given: unknown = await request.json().catch(() => null);
  if (typeof given !== 'object' || given === null)
    return Response.json(refused('The form could not be read. Load the page again and send it once more.'), {
      status: 400,
    });
  const parsed = form.safeParse(given);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    return Response.json(
      refused(`${issue?.message ?? 'The form was not understood'}.`, issue?.path.join('.')),
    );
  }
  const answer = await join({ ...parsed.data, network: networkOf(request), now: new Date() });
  return Response.json(answer);
}

const refused = (reason: string, field?: string): Joined => ({
  ok: false,
  why: 'refused',
  reason,
  ...(field ? { field } : {}),
});
