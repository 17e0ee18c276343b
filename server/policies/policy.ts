// One policy and a whole set of them, as the door asks and the screens show; a set never changes once it was composed.
import type { Remedy } from '@/server/core/vocabulary/remedy';

export type Policy = {
  id: string;
  effect: 'permit' | 'forbid';
  reason: string;
  remedies: Remedy[];
  /** Who a permit is for, in words; null for a forbid. */
  who: string | null;
  /** Null means every action. */
  actions: string[] | null;
  /** In force in every workspace, whatever its own set says. */
  isKernel: boolean;
  /** The file it stands in, 'deals.cedar'. */
  file: string;
  text: string;
};

export type PolicySet = {
  /** In the order of the files: the first that fires gives the sentence. */
  policies: Policy[];
  schema: string;
  /** As every entry of the log names it: 'shipped-1.<digest>', or '3.<digest>' for a workspace's own. */
  version: string;
  /** SHA-256 of every byte of policies and schema, hex. */
  digest: string;
};

/** A file of Cedar text, as it is drafted, kept and downloaded. */
export type PolicyFile = { name: string; text: string };

/** What is wrong with a text, and where; lines and columns count from 1. */
export type PolicyProblem = {
  file: string | null;
  policyId: string | null;
  line: number | null;
  column: number | null;
  says: string;
};
