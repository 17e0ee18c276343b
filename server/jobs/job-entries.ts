// Every job of the worker and the kinds of entries in which it says what it did; a job without one would leave no trace.
import type { QueueName } from './queue';

/** Jobs that the worker takes from the queue. */
export const QUEUED_JOBS: Record<QueueName, readonly string[]> = {
  import: ['import.publish', 'import.run'],
  freeze: ['freeze.begin', 'freeze.complete', 'freeze.fail', 'snapshot.erase', 'checkpoint.make'],
  past: ['past.make', 'flag_study.make'],
  replay: ['replay.run'],
  'log-check': ['log.verified', 'log.check'],
  'sign-in-refused': ['session.refuse'],
};

/**
 * Rounds that the worker makes by itself, by the function that makes them. What only puts a job back into the queue has
 * its entries there.
 */
export const ROUNDS: Record<string, readonly string[]> = {
  lookOnce: ['evaluation.run', 'grant.fall'],
  runSchedules: ['snapshot.freeze'],
  keepLogs: ['key.rotate', 'checkpoint.make'],
  proposeEverywhere: ['message.draft', 'message.withdraw'],
  runRetentions: ['retention.run', 'snapshot.erase'],
  requeueImports: [],
  requeueFreezes: [],
  requeuePasts: [],
};
