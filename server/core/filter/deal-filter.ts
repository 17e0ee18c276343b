// The one filter over deals that every number, grid and link of the console shares; it is what a URL holds.
import { z } from 'zod';
import { CATEGORIES } from '@/server/core/vocabulary/category';
import { FLAG_RULES } from '@/server/core/vocabulary/flag-rule';
import { DOLLAR_STATES, ITEM_KEYS, ITEM_STATES } from '@/server/core/vocabulary/item';
import { PHASES } from '@/server/core/vocabulary/phase';
import { MARKET_BASES } from '@/server/core/vocabulary/rate-basis';
import { DEAL_SETS } from './deal-set';

export const DealFilter = z.object({
  /** 'FY2026-Q2', 'all' or 'undated'; absent: the current period. */
  period: z.string().max(20).optional(),
  /** Source values, or with what was accepted here. */
  basis: z.enum(['source', 'accepted']).default('accepted'),
  /** The market's rates that amounts are converted with; absent: plan rates. */
  rates: z.enum(MARKET_BASES).optional(),
  /** A team and everything under it. */
  team: z.uuid().optional(),
  /** Several teams, each with everything under it: their union. */
  teams: z.array(z.uuid()).min(1).max(100).optional(),
  /** A seat, or 'none' for deals without an owner. */
  owner: z.union([z.uuid(), z.literal('none')]).optional(),
  category: z.array(z.enum(CATEGORIES)).max(6).optional(),
  state: z.array(z.enum(DOLLAR_STATES)).max(4).optional(),
  phase: z.array(z.enum(PHASES)).max(8).optional(),
  segment: z.string().max(200).optional(),
  /** Deals on which this item applies, blocks and is in `itemState` (absent: in none of met, waived). */
  item: z.enum(ITEM_KEYS).optional(),
  itemState: z.enum(ITEM_STATES).optional(),
  flag: z.enum(FLAG_RULES).optional(),
  only: z.enum(DEAL_SETS).optional(),
  q: z.string().trim().max(120).optional(),
});
export type DealFilter = z.infer<typeof DealFilter>;
