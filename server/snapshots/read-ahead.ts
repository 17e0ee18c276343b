// Work that goes on while something else is done: what it answers, or why it failed, is told when it is asked for and not before.

/** @returns asks for the answer; until then a failure is held, and ends no process for want of a listener. */
export function readAhead<Answer>(work: Promise<Answer>): () => Promise<Answer> {
  const settled = Promise.allSettled([work]);
  return async () => {
    const [result] = await settled;
    if (result.status === 'rejected') throw result.reason;
    return result.value;
  };
}
