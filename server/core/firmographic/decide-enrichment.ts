// Whether a firmographic value may be kept beside what an account's own source says: it fills a blank, and a machine copies only.
import { type FirmographicField, readFirmographic } from './firmographic-field';

export type EnrichmentCase = {
  field: FirmographicField;
  /** What the account's own source says. */
  own: string | null;
  /** What is kept beside it now. */
  held: string | null;
  /** What a sanctioned source says of the account with the same domain, and which source that is. */
  suggested: { value: string; sourceId: string } | null;
  /** As typed; null takes back what is kept, or turns the suggestion down. */
  to: string | null;
  sourceId: string;
  /** The account's own source, which leaves the field blank. */
  ownSourceId: string;
  isAgent: boolean;
  /** A person said the last word on this field: kept a value, took one back or turned a suggestion down. */
  isPersons: boolean;
};

export type EnrichmentDecision =
  | { ok: true; value: string | null }
  | { ok: false; code: string; reason: string };

export function decideEnrichment(about: EnrichmentCase): EnrichmentDecision {
  const { field, own, held, suggested, to, sourceId, ownSourceId, isAgent, isPersons } = about;
  const refuse = (code: string, reason: string): EnrichmentDecision => ({ ok: false, code, reason });
  if (own !== null)
    return refuse(
      'source_says',
      `The account's own source says “${own}”: change it there; an import brings it here.`,
    );
  if (isAgent && isPersons)
    return refuse('check_failed', 'A person said the last word on this field, so a machine leaves it.');
  if (to === null) {
    if (isAgent) return refuse('check_failed', 'A machine empties no field.');
    return held === null && (suggested === null || isPersons)
      ? refuse('no_change', 'There is nothing to take back.')
      : { ok: true, value: null };
  }
  if (sourceId === ownSourceId)
    return refuse('own_source', "The account's own source leaves it blank: name the source that says so.");
  const read = readFirmographic(field, to);
  if (!read.ok) return refuse('invalid_input', read.reason);
  if (read.value === held) return refuse('no_change', 'It says so already.');
  const isCopy = suggested !== null && suggested.value === read.value && suggested.sourceId === sourceId;
  if (isAgent && !isCopy)
    return refuse(
      'check_failed',
      'A machine copies only what the sanctioned source says of the same domain.',
    );
  return { ok: true, value: read.value };
}
