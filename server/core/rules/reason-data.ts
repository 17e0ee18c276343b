// The reason codes as an admin sets them: which are switched off, and what a code is called here; a family never loses its last code.
import { z } from 'zod';
import { REASON_CODES, type ReasonFamily } from '../vocabulary/reason-code';

const FAMILIES = Object.keys(REASON_CODES) as ReasonFamily[];

export const ReasonData = z
  .object({
    /** 'family.code' of the codes nobody can give any more; what was given stays as it is. */
    off: z.array(z.string().max(120)).max(300),
    /** 'family.code' → its name here. */
    labels: z.record(z.string().max(120), z.string().trim().min(1).max(80)),
  })
  .refine(
    ({ off, labels }) => [...off, ...Object.keys(labels)].every(isKnown),
    'There is no reason code of that name.',
  )
  .refine(
    ({ off }) => FAMILIES.every((family) => codesLeft(family, off).length > 0),
    'Every family keeps a code.',
  );
export type ReasonData = z.infer<typeof ReasonData>;

export const SHIPPED_REASON_DATA: ReasonData = { off: [], labels: {} };

function isKnown(name: string): boolean {
  const [family, code] = name.split('.');
  return FAMILIES.some(
    (known) => known === family && (REASON_CODES[known] as readonly string[]).includes(code ?? ''),
  );
}

function codesLeft(family: ReasonFamily, off: readonly string[]): string[] {
  return REASON_CODES[family].filter((code) => !off.includes(`${family}.${code}`));
}
