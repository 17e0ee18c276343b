// Lets the collector work before the heap has doubled: an import makes much that dies young, and holds few megabytes of it.
import { setFlagsFromString } from 'node:v8';

let imports = 0;

/**
 * While `work` goes on. A soft wish: nothing fails where more is needed, it is only collected more often. What the process
 * does after it is not slowed down by it.
 */
export async function keepHeapSmall<T>(work: () => Promise<T>): Promise<T> {
  if (imports++ === 0) setFlagsFromString('--heap-growing-percent=25');
  try {
    return await work();
  } finally {
    // None given: as the collector sees fit.
    if (--imports === 0) setFlagsFromString('--heap-growing-percent=0');
  }
}
