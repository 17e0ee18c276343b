// The tRPC base: every procedure but sign-in needs a seat; errors are sentences, never internals.
import { initTRPC, TRPCError } from '@trpc/server';
import { ZodError } from 'zod';
import { findUnsafeText } from '@/server/core/facts/find-unsafe-text';
import { fieldWords } from '@/server/core/vocabulary/field-words';
import { rootMessage } from '@/server/errors/root-message';
import type { RequestContext } from './context';

const t = initTRPC
  .context<RequestContext>()
  .meta<{ move?: string }>()
  .create({
    errorFormatter({ shape, error }) {
      if (error.cause instanceof ZodError) return { ...shape, message: sayUnreadable(error.cause) };
      if (error.code !== 'INTERNAL_SERVER_ERROR') return shape;
      console.error(`procedure failed: ${rootMessage(error)}`);
      return { ...shape, message: 'Something failed on our side. Nothing was changed; try again.' };
    },
  });

/** What a person reads where an address or a request is not of the right form: the first problem, not the validator's list. */
function sayUnreadable({ issues: [first] }: ZodError): string {
  return first && first.path.length > 0
    ? `${fieldWords(first.path)}: ${first.message}`
    : `This cannot be read: ${first?.message ?? 'it has the wrong form'}`;
}

export const router = t.router;
export const createCaller = t.createCallerFactory;
export const anyone = t.procedure;

/** A procedure for whoever holds a seat in the chosen workspace. */
export const seated = t.procedure.use(async ({ ctx, next, type, getRawInput }) => {
  if (!ctx.seat) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to go on.' });
  // The door refuses it for a move, and names the field; a question has nobody else to say so.
  const unsafe = type === 'query' ? findUnsafeText(await getRawInput()) : null;
  if (unsafe)
    throw new TRPCError({ code: 'BAD_REQUEST', message: `${fieldWords(unsafe.where)}: ${unsafe.reason}` });
  return next({ ctx: { ...ctx, seat: ctx.seat } });
});
