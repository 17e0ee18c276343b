// What a move's policies were asked and answered, kept with the move so that a draft of the rules can be asked the same.
import { z } from 'zod';
import { ROLES } from '@/server/core/vocabulary/role';

const value = z.union([z.boolean(), z.string(), z.number(), z.array(z.string())]);

/** Ids, booleans, codes and whole numbers only: never a text of a customer or a person. */
export const Asked = z.object({
  principal: z.object({
    type: z.enum(['Person', 'Agent', 'Worker', 'Command']),
    id: z.string(),
    role: z.enum(ROLES).optional(),
  }),
  resource: z.object({ type: z.string(), id: z.string(), attributes: z.record(z.string(), value) }),
  context: z.record(z.string(), value),
  isAllowed: z.boolean(),
  policies: z.array(z.string()),
});
export type Asked = z.infer<typeof Asked>;
export type AskedPrincipal = Asked['principal'];
