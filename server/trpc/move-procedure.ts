// The procedure of a move: the seat, the key and the input go to the door as they are; the door says what is wrong.
import { z } from 'zod';
import type { MoveDefinition } from '@/server/moves/definition';
import { seated } from './init';
import { moveRequest, runMoveFor } from './run-move-for';

export function moveProcedure<Input, Loaded, Plan, Result>(def: MoveDefinition<Input, Loaded, Plan, Result>) {
  return seated
    .meta({ move: def.kind })
    .input(moveRequest.extend({ input: z.custom<Input>(() => true) }))
    .mutation(({ ctx, input }) => runMoveFor(def, ctx, input));
}
