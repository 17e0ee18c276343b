// The flags as an admin sets them: which rules are on, and the limits they compare with.
import { z } from 'zod';
import { DEFAULT_FLAG_THRESHOLDS, FlagThresholds } from '../flags/flag-thresholds';
import { FLAG_RULES, FLAG_RULES_ON } from '../vocabulary/flag-rule';

export const FlagData = z.object({
  on: z.array(z.enum(FLAG_RULES)),
  thresholds: FlagThresholds.omit({ version: true }),
});
export type FlagData = z.infer<typeof FlagData>;

const { version: _, ...limits } = DEFAULT_FLAG_THRESHOLDS;
export const SHIPPED_FLAG_DATA: FlagData = { on: [...FLAG_RULES_ON], thresholds: limits };
