// Ends web, worker and database in that order, once, whether a person, a signal or a failure asks for it.

import { say } from './progress.mjs';
import { messageOf, Sentence } from './sentence.mjs';

/**
 * @param {() => Promise<void>} stopAll
 * @returns {{ fail: (error: unknown) => Promise<void>, isStopping: () => boolean }}
 */
export function arrangeShutdown(stopAll) {
  let stopping = false;
  /** @param {number} code */
  const stop = async (code) => {
    stopping = true;
    try {
      await stopAll();
    } catch (error) {
      console.error(messageOf(error));
      process.exit(1);
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => {
      if (stopping) return; // one Ctrl-C often arrives twice: from the terminal and from npm
      say('Stopping');
      stop(0);
    });
  return {
    isStopping: () => stopping,
    fail: async (error) => {
      if (stopping) return;
      console.error(error instanceof Sentence ? error.message : error); // anything else is a fault of ours: with its stack
      await stop(1);
    },
  };
}
