// A move as somebody asked for it: the very move, by its own policies and checks, as whoever answers; in the same transaction the request closes.
import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { moveRequest } from '@/db/schema/request';
import type { MoveDefinition } from '../definition';
import { lockRequest, type RequestForMove, settledRequest } from '../loads/load-request';
import { closeRequest } from '../writes/close-request';

const Input = z.strictObject({ requestId: z.uuid() });
type Input = z.infer<typeof Input>;
type Held<Asked, Loaded> = { asked: Asked; loaded: Loaded; held: RequestForMove };

/** Its kind is the asked move's: the log, the policies and a rollback know no difference. */
export function asAsked<Asked, Loaded, Plan, Result>(
  def: MoveDefinition<Asked, Loaded, Plan, Result>,
): MoveDefinition<
  Input,
  Held<Asked, Loaded>,
  { plan: Plan; requestId: string },
  Result & { requestId: string }
> {
  return {
    kind: def.kind,
    input: Input,
    async load(tx, { requestId }, scope) {
      const [row] = await tx
        .select({ input: moveRequest.input, action: moveRequest.action })
        .from(moveRequest)
        .where(eq(moveRequest.id, requestId));
      const asked = def.input.safeParse(row?.input);
      if (row?.action !== def.kind || !asked.success) return null;
      // What it is about is locked first, as the move itself does it.
      const loaded = await def.load(tx, asked.data, scope);
      if (loaded === null) return null;
      const held = await lockRequest(tx, requestId, scope);
      return held ? { asked: asked.data, loaded, held } : null;
    },
    request: ({ asked, loaded }, _input, scope) => def.request(loaded, asked, scope),
    decide({ asked, loaded, held }, { requestId }, scope) {
      const settled = settledRequest(held);
      if (settled) return settled;
      if (held.isAsker || !held.isAskedOf) return NOT_YOURS;
      const decided = def.decide(loaded, asked, scope);
      return decided.ok ? { ...decided, plan: { plan: decided.plan, requestId } } : decided;
    },
    async write(tx, { plan, requestId }, scope) {
      const written = await def.write(tx, plan, scope);
      await closeRequest(tx, requestId, { state: 'done' }, scope);
      return {
        ...written,
        result: { ...written.result, requestId },
        subjects: [...(written.subjects ?? []), requestId],
      };
    },
  };
}

const NOT_YOURS = {
  ok: false as const,
  code: 'not_asked_of_you',
  reason: 'Nobody answers their own request: it waits for those it is put to.',
  remedies: ['refresh' as const],
};
