// Somebody signed in and seated in a workspace: read from the database on each request, never from the session's token.
import type { PersonActor } from '@/server/moves/actor';

export type Seated = {
  actor: PersonActor;
  person: { id: string; name: string; email: string };
  workspace: {
    id: string;
    slug: string;
    name: string;
    timeZone: string;
    currency: string;
    isSimulated: boolean;
    fiscalCalendar: unknown;
  };
  /** The workspace's clock: wall time, or the fixed instant of a simulated workspace. */
  effectiveAt: Date;
  /** The day of `effectiveAt` in the workspace's zone, 'YYYY-MM-DD'. */
  today: string;
};
