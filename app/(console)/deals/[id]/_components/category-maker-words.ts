// Who set a category, in words; "promised" is said only of a person's.
import type { CommitmentMaker } from '@/server/core/vocabulary/category';

export const CATEGORY_MAKER_WORDS: Record<CommitmentMaker, string> = {
  person: 'Promised by a person',
  stage_default: 'From the stage, promised by nobody',
  automation: 'Set by an automation',
  import: 'As imported',
};
