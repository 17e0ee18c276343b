// One entry of the log on a phone.
import { formatCount, formatInstant } from '../../../_lib/format';
import { TextLink } from '../../../_ui/text-link';
import { type AuditLine, lineDetail } from './audit-line';
import { OutcomeMark } from './outcome-mark';

export function AuditCard({
  line,
  href,
  today,
  timeZone,
}: {
  line: AuditLine;
  href: string;
  today: string;
  timeZone: string;
}) {
  return (
    <div className="flex flex-col gap-1 text-sm">
      <div className="flex items-baseline justify-between gap-3">
        <TextLink href={href} scroll={false} quiet className="font-medium">
          {line.label}
        </TextLink>
        <span className="text-xs">
          <OutcomeMark outcome={line.outcome} />
        </span>
      </div>
      {lineDetail(line) ? <p className="text-ink-2">{lineDetail(line)}</p> : null}
      {line.opportunityId ? <TextLink href={`/deals/${line.opportunityId}`}>{line.dealName}</TextLink> : null}
      <p className="text-ink-3 text-xs">
        No. {formatCount(line.seq)} · {line.actor} · {formatInstant(line.at, timeZone, { today })}
      </p>
    </div>
  );
}
