// Turns the times a flag was raised into episodes; a flag that comes back within 14 days is still the same episode.

const EPISODE_GAP_DAYS = 14;
const MS_PER_DAY = 86_400_000;

/** One stretch in which a flag stood; `until` null while it stands. Instants in ISO 8601. */
export type RaisedSpan = { from: string; until: string | null };

/** Spans of one rule on one deal, in any order; returns episodes from the first on. */
export function deriveEpisodes(spans: readonly RaisedSpan[]): RaisedSpan[] {
  const episodes: RaisedSpan[] = [];
  for (const span of spans.toSorted((a, b) => Date.parse(a.from) - Date.parse(b.from))) {
    const last = episodes.at(-1);
    const isSame =
      last !== undefined &&
      (last.until === null || Date.parse(span.from) - Date.parse(last.until) < EPISODE_GAP_DAYS * MS_PER_DAY);
    if (!isSame) episodes.push({ ...span });
    else if (last.until !== null) {
      const isLonger = span.until === null || Date.parse(span.until) > Date.parse(last.until);
      if (isLonger) last.until = span.until;
    }
  }
  return episodes;
}
