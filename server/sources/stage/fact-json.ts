// A fact as JSON, its parts spelled once: what its digest is made over, and the columns that stay JSON.
import type { StagedFact } from './staged-records';

/** The order of the keys is part of every digest: changing it would make every fact of every earlier import a changed one. */
export function factJson(fact: StagedFact, participants: string, attributes: string): string {
  const { externalId, kind, direction, side, strength, occurredAt, endsAt, label, link } = fact;
  const head = JSON.stringify({
    externalId,
    kind,
    direction,
    side,
    strength,
    occurredAt,
    endsAt,
    label,
    link,
    isCancelled: fact.isCancelled,
    isAutomatic: fact.isAutomatic,
  });
  const rest = `"links":${JSON.stringify(fact.links)},"signals":${JSON.stringify(fact.signals)}`;
  return `${head.slice(0, -1)},"participants":${participants},"attributes":${attributes},${rest}}`;
}
