// One kind of move as people read it: its name, what class of field it may write, and who it is for.
import type { FieldClass } from '@/server/core/vocabulary/commitment-field';

export type CatalogueEntry = {
  kind: string;
  /** Past tense, as the log says it. */
  label: string;
  /** 'by field': the draft or the promise names it; null where it writes no field of a deal. */
  fieldClass: FieldClass | 'by field' | null;
  who: string;
};
