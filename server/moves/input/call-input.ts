// What somebody says of a node and a period: shared by calls and adjustments.
import { z } from 'zod';
import { CALL_CATEGORIES, CALL_NODE_KINDS } from '@/server/core/calls/call-record';
import { parseAmount } from '@/server/core/money/parse-amount';

export const amountInput = z
  .string()
  .max(30)
  .transform((text, context) => {
    const parsed = parseAmount(text);
    if (parsed.ok && parsed.amount !== null) return parsed.amount;
    context.addIssue({ code: 'custom', message: parsed.ok ? 'Write an amount' : parsed.reason });
    return z.NEVER;
  });

export const callAbout = {
  nodeKind: z.enum(CALL_NODE_KINDS),
  nodeId: z.uuid(),
  periodKey: z.string().max(20),
  category: z.enum(CALL_CATEGORIES),
};
