// What a command says of a failure that it did not expect: a database from before this version gets what to do about it.
import { rootMessage } from '@/server/errors/root-message';
import { codeOf } from '@/server/launch/sentence.mjs';

/** SQLSTATE of a table, column or function that is not there. */
const NOT_THERE = new Set(['42P01', '42703', '42883']);

export function failureText(error: unknown): string {
  const message = rootMessage(error);
  return NOT_THERE.has(codeOf(error) ?? '')
    ? `The database is not at this version (${message}). Run npm run plumbline -- migrate, then the command again.`
    : message;
}
