// Adds what is said now to what was saved for the source; what is said now wins.
import type { SourceMapping } from './source-mapping';

export function mergeMappings(saved: SourceMapping | null, given: SourceMapping): SourceMapping {
  if (!saved) return given;
  return {
    ...saved,
    ...given,
    files: given.files.length > 0 ? given.files : saved.files,
    stages: { ...saved.stages, ...given.stages },
    categories: { ...saved.categories, ...given.categories },
    dealTypes: { ...saved.dealTypes, ...given.dealTypes },
    ...(saved.sameAccounts || given.sameAccounts
      ? { sameAccounts: { ...saved.sameAccounts, ...given.sameAccounts } }
      : {}),
    ...(saved.sameProducts || given.sameProducts
      ? { sameProducts: { ...saved.sameProducts, ...given.sameProducts } }
      : {}),
  };
}
