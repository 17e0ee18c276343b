// The changes in the order in which somebody acts on them.
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';

export type ChangeLine = inferRouterOutputs<AppRouter>['outbox']['list'][number];

export const CHANGE_GROUPS = [
  {
    key: 'waiting',
    title: 'To load',
    hint: 'Accepted here, and in no file yet',
    has: ({ state }: ChangeLine) => state === 'waiting',
  },
  {
    key: 'late',
    title: 'Not taken over',
    hint: 'Exported, and no import has brought the value within ten working days',
    has: ({ state, isLate }: ChangeLine) => state === 'exported' && isLate,
  },
  {
    key: 'exported',
    title: 'Waiting for the next import',
    hint: 'Exported; the next import that carries the value confirms it',
    has: ({ state, isLate }: ChangeLine) => state === 'exported' && !isLate,
  },
  {
    key: 'overruled',
    title: 'The CRM says otherwise',
    hint: 'An import brought a third value: the CRM counts, and the deal’s owner sees both',
    has: ({ state }: ChangeLine) => state === 'overruled',
  },
  {
    key: 'settled',
    title: 'Settled in the last 30 days',
    hint: 'Confirmed by an import, or withdrawn here',
    has: ({ state }: ChangeLine) => state === 'confirmed' || state === 'withdrawn',
  },
] as const;
