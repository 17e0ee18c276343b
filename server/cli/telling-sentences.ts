// Makes a command tell what it did not understand or find in its one sentence, and exit with 2: 1 is for what was refused.
import { Sentence } from '@/server/launch/sentence.mjs';
import type { Command } from './command';
import { complain } from './say';

export function tellingSentences(run: Command['run']): Command['run'] {
  return async (args) => {
    try {
      return await run(args);
    } catch (error) {
      if (!(error instanceof Sentence)) throw error;
      complain(error.message);
      return 2;
    }
  };
}
