// Where an export comes from, as whoever imports it declares: system, report, filter, who ran it and when.
import { z } from 'zod';
import { checkText } from '../facts/safe-text';

const words = (most: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(most)
    .refine((text) => checkText(text).ok, 'Not a usable text');

export const ImportOrigin = z.strictObject({
  /** Such as 'Salesforce, production'. */
  system: words(120).optional(),
  report: words(200).optional(),
  /** The report's filter as the CRM words it. */
  filter: words(1_000).optional(),
  /** Who ran it there. */
  by: words(120).optional(),
  /** When it was run, an instant or a day, as declared. */
  at: words(40).optional(),
});
export type ImportOrigin = z.infer<typeof ImportOrigin>;
