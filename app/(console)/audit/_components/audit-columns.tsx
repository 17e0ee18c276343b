// The columns of the log: position, time, what, deal, who, outcome, rule and the start of the hash.
import { formatCount, formatInstant } from '../../../_lib/format';
import type { GridColumn } from '../../../_ui/data-grid/grid-column';
import { TextLink } from '../../../_ui/text-link';
import { type AuditAddress, auditAddress } from './audit-filter';
import { type AuditLine, lineDetail } from './audit-line';
import { OutcomeMark } from './outcome-mark';

/** Policies are called by what they say: `finance_freezes`. */
const policyWords = (id: string) => id.replaceAll('_', ' ');

export function auditColumns(setting: {
  today: string;
  timeZone: string;
  filter: AuditAddress;
}): GridColumn<AuditLine>[] {
  const { today, timeZone, filter } = setting;
  const only = (more: AuditAddress) => auditAddress({ ...filter, entry: undefined, ...more });
  return [
    {
      id: 'seq',
      header: 'No.',
      hint: 'Position in the log, from 0',
      width: 64,
      numeric: true,
      primary: true,
      pinned: true,
      cell: (line) => formatCount(line.seq),
    },
    {
      id: 'at',
      header: 'When',
      width: 116,
      cell: (line) => (
        <span title={line.effectiveAt ? `Workspace's clock: ${line.effectiveAt}` : undefined}>
          {formatInstant(line.at, timeZone, { today })}
        </span>
      ),
    },
    {
      id: 'what',
      header: 'What',
      width: 250,
      grow: true,
      cell: (line) => (
        <span title={lineDetail(line) || undefined}>
          <span className="font-medium">{line.label}</span>
          {lineDetail(line) ? <span className="text-ink-2"> · {lineDetail(line)}</span> : null}
        </span>
      ),
    },
    {
      id: 'deal',
      header: 'Deal',
      width: 160,
      cell: (line) =>
        line.opportunityId ? (
          <TextLink
            href={`/deals/${line.opportunityId}`}
            quiet
            title={line.dealName ?? undefined}
            // A long name must not reach below the next cell's link, where a press would meet either.
            className="block truncate"
          >
            {line.dealName}
          </TextLink>
        ) : (
          <span className="text-ink-3">–</span>
        ),
    },
    {
      id: 'who',
      header: 'Who',
      hint: 'Names are for the auditor; everybody else sees the role, and their own name',
      width: 150,
      cell: (line) =>
        line.actorId && !line.isSelf ? (
          <TextLink href={only({ actor: line.actorId })} quiet className="block truncate">
            {line.actor}
          </TextLink>
        ) : (
          line.actor
        ),
    },
    { id: 'outcome', header: 'Outcome', width: 140, cell: (line) => <OutcomeMark outcome={line.outcome} /> },
    {
      id: 'rule',
      header: 'Rule',
      hint: 'The policies that decided',
      width: 150,
      cell: (line) => (
        <span className="text-ink-2" title={line.policies.join(', ') || undefined}>
          {line.policies.map(policyWords).join(', ') || '–'}
        </span>
      ),
    },
    {
      id: 'hash',
      header: 'Hash',
      hint: 'The start of the leaf’s SHA-256',
      width: 90,
      cell: (line) => <span className="font-mono text-ink-3 text-xs">{line.leafHash.slice(0, 8)}</span>,
    },
  ];
}
