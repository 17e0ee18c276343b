// Calls a procedure by its path as a request would, and lays its answer or its error out as a value to compare.
import { type AnyTRPCProcedure, callTRPCProcedure, TRPCError } from '@trpc/server';
import type { Seated } from '@/server/auth/seated';
import { NOW } from '@/server/moves/testing/deal-world';
import { appRouter } from '../root';
import { PROCEDURE_INPUTS } from './procedure-inputs';

export type Answer = { ok: true; value: unknown } | { ok: false; code: string; message: string };

export const ALL_PROCEDURES = Object.entries(appRouter._def.record).flatMap(([noun, procedures]) =>
  Object.entries<AnyTRPCProcedure>(procedures).map(([name, { _def }]) => ({
    path: `${noun}.${name}`,
    type: _def.type,
    /** The kind of move it sends through the door. */
    move: moveOf(_def.meta),
  })),
);

/** Those that a test can ask; procedures.db.test.ts fails while there are others. */
export const PROCEDURES = ALL_PROCEDURES.filter(({ path }) => PROCEDURE_INPUTS[path]);

function moveOf(meta: unknown): string | null {
  return typeof meta === 'object' && meta !== null && 'move' in meta ? String(meta.move) : null;
}

/** Errors that are not tRPC's own, and defects behind one, come out as INTERNAL_SERVER_ERROR with the cause's words. */
export async function callProcedure(path: string, seat: Seated | null, input: unknown): Promise<Answer> {
  const procedure = PROCEDURES.find((known) => known.path === path);
  if (!procedure) throw new Error(`There is no procedure ${path}.`);
  try {
    const value: unknown = await callTRPCProcedure({
      router: appRouter,
      path,
      type: procedure.type,
      ctx: { seat, now: NOW },
      getRawInput: async () => input,
      signal: undefined,
      batchIndex: 0,
    });
    return { ok: true, value };
  } catch (error) {
    if (!(error instanceof TRPCError)) throw error;
    const { code, message, cause } = error;
    const why =
      code === 'INTERNAL_SERVER_ERROR' && cause?.cause instanceof Error ? ` (${cause.cause.message})` : '';
    return { ok: false, code, message: `${message}${why}` };
  }
}
