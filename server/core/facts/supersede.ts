// Says which record of a source takes the place of a link that a person attached; confirmed or not, the source wins.
import type { FactKind } from '../vocabulary/fact';

export type AttachedPointer = { id: string; opportunityId: string; link: string };

export type SourceRecord = {
  id: string;
  opportunityId: string;
  kind: FactKind;
  externalId: string;
  /** The address of the record in its system; null when the source gives none. */
  link: string | null;
};

/** Shorter ids occur in addresses by chance. */
const MIN_ID_LENGTH = 8;

/** The id of the superseding fact, the smallest when several do; null when no source has delivered it. */
export function supersede(pointer: AttachedPointer, records: readonly SourceRecord[]): string | null {
  const place = placeOf(pointer.link);
  if (!place) return null;
  const ids = records
    .filter((record) => record.kind !== 'pointer' && record.opportunityId === pointer.opportunityId)
    .filter((record) => isSameRecord(place, record))
    .map((record) => record.id);
  return ids.sort((a, b) => (a < b ? -1 : a > b ? 1 : 0))[0] ?? null;
}

type Place = { key: string; host: string; parts: ReadonlySet<string> };

function isSameRecord(place: Place, record: SourceRecord): boolean {
  const own = record.link === null ? null : placeOf(record.link);
  if (own && own.key === place.key) return true;
  if (own && own.host !== place.host) return false;
  return spellingsOf(record.externalId).some((id) => place.parts.has(id));
}

/** A Salesforce id of 18 characters is its 15-character form plus a check: addresses carry either. */
function spellingsOf(externalId: string): string[] {
  if (externalId.length < MIN_ID_LENGTH) return [];
  return /^[A-Za-z0-9]{18}$/.test(externalId) ? [externalId, externalId.slice(0, 15)] : [externalId];
}

/** Scheme, fragment and a final slash do not tell two addresses apart; path and query do. */
function placeOf(link: string): Place | null {
  if (!URL.canParse(link)) return null;
  const url = new URL(link);
  const path = url.pathname.replace(/\/$/, '');
  const parts = [...path.split('/'), ...url.searchParams.values()].filter(Boolean);
  return { key: `${url.host}${path}${url.search}`, host: url.host, parts: new Set(parts) };
}
