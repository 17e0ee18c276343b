// How a request of a test is made from the records of a world: nothing, or a move with a key of its own.
import { v7 as uuidv7 } from 'uuid';
import type { RecordIds } from './fill-world';

export type MakeInput = (ids: RecordIds) => unknown;

export const none: MakeInput = () => undefined;
export const move =
  (input: MakeInput): MakeInput =>
  (ids) => ({ key: uuidv7(), preview: false, input: input(ids) });

export const note = 'As agreed on the phone.';
