// How long each kind of record is kept, in months after it stopped to matter; whatever is shorter than before needs a second person.
import { z } from 'zod';

export const RETENTION_KINDS = ['pointers', 'contacts', 'log_values', 'refused_rows'] as const;
export type RetentionKind = (typeof RETENTION_KINDS)[number];

const months = z.number().int().min(1).max(240).nullable().default(null);

/** Null: kept for ever. */
export const RetentionRules = z.strictObject({
  /** Pointers to records that are older, where every deal they count for closed before. */
  pointers: months,
  /** Customers' people where every deal of their company, and every one that they have a role on, closed before. */
  contacts: months,
  /** Values beside entries of the log that are older; the entries and their proofs stay. */
  log_values: months,
  /** Values of rows that an import refused before. */
  refused_rows: months,
});
export type RetentionRules = z.infer<typeof RetentionRules>;

export const readRetention = (stored: unknown): RetentionRules => RetentionRules.parse(stored ?? {});

export const ProposedRetention = z.strictObject({ rules: RetentionRules, by: z.string(), at: z.string() });
export type ProposedRetention = z.infer<typeof ProposedRetention>;

export function readProposedRetention(stored: unknown): ProposedRetention | null {
  return stored === null || stored === undefined ? null : ProposedRetention.parse(stored);
}

/** Whether anything would be taken out earlier than before. */
export function isShorter(before: RetentionRules, after: RetentionRules): boolean {
  return RETENTION_KINDS.some((kind) => {
    const [was, is] = [before[kind], after[kind]];
    return is !== null && (was === null || is < was);
  });
}

export const isSameRetention = (a: RetentionRules, b: RetentionRules): boolean =>
  RETENTION_KINDS.every((kind) => a[kind] === b[kind]);

export type RetentionCounts = Record<RetentionKind, number>;
