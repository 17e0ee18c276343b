// The log: a page at a time, one entry, and its head.
import { TRPCError } from '@trpc/server';
import { z } from 'zod';
import { withWorkspace } from '@/db/client';
import { isDay } from '@/server/core/calendar/epoch-day';
import { checkpointLodge } from '@/server/moves/checkpoint-lodge';
import { checkpointMake } from '@/server/moves/checkpoint-make';
import { keyRotate } from '@/server/moves/key-rotate';
import { logExport } from '@/server/moves/log-export';
import { logVerify } from '@/server/moves/log-verify';
import { readAuditDeals } from '@/server/reads/audit-deals';
import { readAuditEntry, readEntryProof } from '@/server/reads/audit-entry';
import { readAuditHead } from '@/server/reads/audit-head';
import { readAuditList } from '@/server/reads/audit-list';
import { readAuditMachines } from '@/server/reads/audit-machines';
import { readAuditPeople } from '@/server/reads/audit-people';
import { readAuditRules } from '@/server/reads/audit-rules';
import { AUDIT_KINDS } from '@/server/reads/audit-words';
import { readCheckpointPage, readCheckpoints } from '@/server/reads/checkpoint-list';
import { readLogCheck } from '@/server/reads/log-checks';
import { router, seated } from '../init';
import { moveProcedure } from '../move-procedure';

export const auditRouter = router({
  list: seated
    .input(
      z.object({
        kind: z.string().max(60).optional(),
        outcome: z.string().max(30).optional(),
        opportunityId: z.uuid().optional(),
        /** 'me', a machine such as 'worker:freeze', or a seat where the reader is the auditor. */
        actorId: z.string().max(60).optional(),
        policy: z.string().max(100).optional(),
        /** Days, YYYY-MM-DD, both among them. */
        since: z.string().refine(isDay).optional(),
        until: z.string().refine(isDay).optional(),
        cursor: z.number().int().min(0).optional(),
      }),
    )
    .query(({ ctx, input: { cursor, ...filter } }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) =>
        readAuditList(tx, ctx.seat, { ...filter, ...(cursor === undefined ? {} : { before: cursor }) }),
      ),
    ),
  entry: seated
    .input(z.object({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }))
    .query(async ({ ctx, input }) => {
      const entry = await withWorkspace(ctx.seat.workspace.id, (tx) =>
        readAuditEntry(tx, ctx.seat, input.seq),
      );
      if (!entry)
        throw new TRPCError({
          code: 'NOT_FOUND',
          message: 'There is no such entry, or it is not yours to read.',
        });
      return entry;
    }),
  head: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readAuditHead(tx))),
  kinds: seated.query(() => AUDIT_KINDS),
  people: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readAuditPeople(tx, ctx.seat)),
  ),
  /** Software that acts, by kind and by id. */
  machines: seated.query(({ ctx }) => withWorkspace(ctx.seat.workspace.id, (tx) => readAuditMachines(tx))),
  deals: seated
    .input(z.object({ text: z.string().trim().min(2).max(120) }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readAuditDeals(tx, ctx.seat, input.text)),
    ),
  rules: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readAuditRules(tx, ctx.seat.workspace.id)),
  ),
  proof: seated
    .input(z.object({ seq: z.number().int().min(0).max(Number.MAX_SAFE_INTEGER) }))
    .query(async ({ ctx, input }) => {
      const proof = await withWorkspace(ctx.seat.workspace.id, (tx) =>
        readEntryProof(tx, ctx.seat, input.seq),
      );
      if (proof) return proof;
      throw new TRPCError({
        code: 'NOT_FOUND',
        message: 'There is no such entry, or it is not yours to read.',
      });
    }),
  check: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readLogCheck(tx, ctx.seat.workspace.id)),
  ),
  checkpoints: seated.query(({ ctx }) =>
    withWorkspace(ctx.seat.workspace.id, (tx) => readCheckpoints(tx, ctx.seat.workspace.id, ctx.now)),
  ),
  checkpointPage: seated
    .input(z.object({ id: z.uuid() }))
    .query(({ ctx, input }) =>
      withWorkspace(ctx.seat.workspace.id, (tx) => readCheckpointPage(tx, ctx.seat.workspace.id, input.id)),
    ),
  verify: moveProcedure(logVerify),
  export: moveProcedure(logExport),
  makeCheckpoint: moveProcedure(checkpointMake),
  lodge: moveProcedure(checkpointLodge),
  rotateKey: moveProcedure(keyRotate),
});
