// What a procedure knows of its request: who asks, in which workspace, by which clock.
import type { Seated } from '@/server/auth/seated';

export type RequestContext = {
  /** Null for a request without a session or without a seat in the chosen workspace. */
  seat: Seated | null;
  /** Wall time of the request. */
  now: Date;
};
