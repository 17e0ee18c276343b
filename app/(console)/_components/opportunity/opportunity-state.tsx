// Where a draft opportunity stands, since when, and the deal that took it over.
import { OPPORTUNITY_DRAFT_LABELS } from '@/server/core/opportunity-draft/draft-state';
import { formatInstant } from '../../../_lib/format';
import { Badge } from '../../../_ui/badge';
import { TextLink } from '../../../_ui/text-link';
import type { OpportunityLine } from './opportunity-line';

export function OpportunityState({
  line,
  today,
  timeZone,
}: {
  line: OpportunityLine;
  today: string;
  timeZone: string;
}) {
  const at = line.settledAt ?? line.exportedAt;
  return (
    <span className="flex flex-col items-start">
      {line.isNotTakenOver ? (
        <Badge
          tone="warn"
          glyph="bang"
          title="Exported, and no later import shows a new deal with this account and name"
        >
          Not taken over
        </Badge>
      ) : (
        <span>{OPPORTUNITY_DRAFT_LABELS[line.state]}</span>
      )}
      {line.takenOverById ? (
        <TextLink
          href={`/deals/${line.takenOverById}`}
          className="text-xs"
          aria-label={`The deal: ${line.name}`}
        >
          The deal
        </TextLink>
      ) : null}
      {at ? (
        <span className="whitespace-nowrap text-ink-3 text-xs">{formatInstant(at, timeZone, { today })}</span>
      ) : null}
    </span>
  );
}
