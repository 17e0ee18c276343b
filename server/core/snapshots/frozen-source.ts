// What a freeze keeps of one source: the day it spoke of, and whether it was held against the CRM.
import type { TieStanding } from '../import/tie-standing';

export type FrozenSource = {
  name: string;
  /** Null: never imported. */
  asOf: string | null;
  tie: TieStanding;
};
