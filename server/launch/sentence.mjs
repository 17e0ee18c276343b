// The one kind of error that a person may read as it is: one sentence, what was wrong and what to do.

/** An expected failure whose message is complete for the person at the terminal; no stack is printed for it. */
export class Sentence extends Error {
  /** @param {string} message @param {{ cause?: unknown }} [options] */
  constructor(message, options) {
    super(message, options);
    this.name = 'Sentence';
  }
}

/** @param {unknown} error @returns {string} the message of anything thrown */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error);
}

/** @param {unknown} error @returns {string | undefined} the errno or SQLSTATE that an error carries, also one level down */
export function codeOf(error) {
  if (typeof error !== 'object' || error === null) return undefined;
  if ('code' in error && typeof error.code === 'string') return error.code;
  return 'cause' in error ? codeOf(error.cause) : undefined;
}
