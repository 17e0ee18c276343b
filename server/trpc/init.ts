// The tRPC base: every procedure but sign-in needs a seat; errors are sentences, never internals.
import { initTRPC, TRPCError } from '@trpc/server';
import { rootMessage } from '@/server/errors/root-message';
import type { RequestContext } from './context';

const t = initTRPC
  .context<RequestContext>()
  .meta<{ move?: string }>()
  .create({
    errorFormatter({ shape, error }) {
      if (error.code !== 'INTERNAL_SERVER_ERROR') return shape;
      console.error(`procedure failed: ${rootMessage(error)}`);
      return { ...shape, message: 'Something failed on our side. Nothing was changed; try again.' };
    },
  });

export const router = t.router;
export const createCaller = t.createCallerFactory;
export const anyone = t.procedure;

/** A procedure for whoever holds a seat in the chosen workspace. */
export const seated = t.procedure.use(({ ctx, next }) => {
  if (!ctx.seat) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'Sign in to go on.' });
  return next({ ctx: { ...ctx, seat: ctx.seat } });
});
