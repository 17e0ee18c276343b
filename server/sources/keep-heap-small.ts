// Lets the collector work before the heap has doubled: an import makes much that dies young, and holds few megabytes of it.
import { setFlagsFromString } from 'node:v8';

let isSet = false;

/** For the rest of the process. A soft wish: nothing fails where more is needed, it is only collected more often. */
export function keepHeapSmall(): void {
  if (isSet) return;
  isSet = true;
  setFlagsFromString('--heap-growing-percent=25');
}
