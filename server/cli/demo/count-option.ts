// A whole number of a command's option; refuses anything else with a sentence.
import { Sentence } from '@/server/launch/sentence.mjs';

export function countOption(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  const count = Number(text);
  if (Number.isInteger(count) && count > 0 && count <= 10_000_000) return count;
  throw new Sentence(`${name} takes a whole number from 1 to 10,000,000, not '${text}'.`);
}
