// Takes times: many calls at one concurrency, after a warm-up; knows nothing of what it calls.
export type Times = {
  /** Milliseconds, ascending. */
  sorted: number[];
  perSecond: number;
};

/** @param concurrency callers, each asking again as soon as it is answered. */
export async function timesOf(
  call: (index: number) => Promise<unknown>,
  { calls, concurrency, warmUp = concurrency }: { calls: number; concurrency: number; warmUp?: number },
): Promise<Times> {
  for (let index = 0; index < warmUp; index++) await call(index);
  const sorted: number[] = [];
  let next = 0;
  const startedAt = performance.now();
  const caller = async () => {
    while (next < calls) {
      const index = next++;
      const began = performance.now();
      await call(warmUp + index);
      sorted.push(performance.now() - began);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, caller));
  const seconds = (performance.now() - startedAt) / 1000;
  return { sorted: sorted.sort((a, b) => a - b), perSecond: calls / seconds };
}

/** @param share 0 to 1: 0.95 is the time that 19 of 20 calls stay under. */
export function percentile({ sorted }: Times, share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

/** @returns seconds. */
export async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedAt = performance.now();
  await work();
  return (performance.now() - startedAt) / 1000;
}
