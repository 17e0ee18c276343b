// What a move's policies were asked and answered, kept with the move so that a draft of the rules can be asked the same.
import type { Role } from '@/server/core/vocabulary/role';
import type { PolicyRequest } from './policy-request';

export type AskedPrincipal = { type: 'Person' | 'Agent' | 'Worker' | 'Command'; id: string; role?: Role };

/** Ids, booleans, codes and whole numbers only: never a text of a customer or a person. */
export type Asked = {
  principal: AskedPrincipal;
  resource: PolicyRequest['resource'];
  context: PolicyRequest['context'];
  isAllowed: boolean;
  policies: string[];
};
