// Settles when time alone changes what a rule found: a rule names the next instant that may, this finds the first that does.
import { atMoment, type DealMoment } from './deal-moment';
import type { FlagFinding } from './flag-definition';

const said = ({ changesAt: _, ...finding }: FlagFinding): string => JSON.stringify(finding);

/**
 * The finding with its exact `changesAt`. Where the rule still names the same instant once it has come, something given
 * with the deal changes then (an item of the checklist), and that instant stands.
 */
export function settleChange(find: (moment: DealMoment) => FlagFinding, moment: DealMoment): FlagFinding {
  const finding = find(moment);
  let changesAt = finding.changesAt ?? null;
  if (changesAt === null) return { ...finding, changesAt };
  const saidNow = said(finding);
  while (changesAt !== null) {
    const then = find(atMoment(moment, Date.parse(changesAt)));
    if (said(then) !== saidNow) break;
    const next = then.changesAt ?? null;
    if (next !== null && Date.parse(next) <= Date.parse(changesAt)) break;
    changesAt = next;
  }
  return { ...finding, changesAt };
}
