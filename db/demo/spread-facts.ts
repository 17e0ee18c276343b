// How a number of facts is spread over the deals: what an average one has, and how far back its company's CRM tells everything.
import { DAY_MS } from './day';

export type SpreadFacts = {
  /** Activities of an average deal that is told whole. */
  activities: number;
  /** What was closed before it came from another CRM, as it stood in the end; null: nothing did. */
  movedAt: number | null;
};

/** Per deal told whole, measured: history, contact roles, quotes, contracts and orders. */
const BESIDE_ACTIVITIES = 22.5;
/** Activities of a deal told whole, as in the demo that everybody starts with. */
const USUAL = 25_000 / 1_200;
/** Facts per deal where nothing closed is told whole, and how many come with all of it; measured. */
const LEAST = 14.1;
const OF_CLOSED = 29.2;

/** Days ago, by the tenth of the closed deals that closed since; measured. */
const CLOSED_SINCE = [0, 46, 71, 133, 169, 239, 319, 400, 475, 567, 720];

/** Few facts per deal are the CRM of a company that moved: its older deals came without what led to them. */
export function spreadFacts(deals: number, facts: number, now: number): SpreadFacts {
  const each = facts / deals;
  const share = (each - LEAST) / OF_CLOSED;
  if (share >= 1) return { activities: each - BESIDE_ACTIVITIES, movedAt: null };
  if (share <= 0) return { activities: (USUAL * each) / LEAST, movedAt: now };
  const tenth = Math.floor(share * 10);
  const [from = 0, to = from] = CLOSED_SINCE.slice(tenth, tenth + 2);
  const days = from + (to - from) * (share * 10 - tenth);
  return { activities: USUAL, movedAt: now - days * DAY_MS };
}
