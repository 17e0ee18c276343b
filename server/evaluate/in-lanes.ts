// Works through pieces in a few lanes at once; the first failure stops them all and is told once none is under way any more.

/** Pieces are taken in order, one at a time. Throws what the first piece that failed threw. */
export async function inLanes<Piece>(
  lanes: number,
  pieces: AsyncGenerator<Piece>,
  work: (piece: Piece) => Promise<void>,
): Promise<void> {
  const lane = async () => {
    try {
      // A generator is asked for one piece after the other, however many lanes ask.
      for (let next = await pieces.next(); !next.done; next = await pieces.next()) await work(next.value);
    } catch (error) {
      await pieces.return(undefined);
      throw error;
    }
  };
  const ends = await Promise.allSettled(Array.from({ length: lanes }, lane));
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
