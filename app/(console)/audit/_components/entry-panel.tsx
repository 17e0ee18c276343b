// One entry's story beside the list: what, who, under which rules in their own sentences, and the exact bytes hashed.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { remedyWords } from '@/server/core/vocabulary/remedy';
import type { Role } from '@/server/core/vocabulary/role';
import { formatCount, formatCountOf, formatInstant } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Notice } from '../../../_ui/notice';
import { SidePanel } from '../../../_ui/side-panel';
import { SkeletonText } from '../../../_ui/skeleton';
import { TextLink } from '../../../_ui/text-link';
import { rulesAddress } from '../../rules/_components/rules-address';
import { type AuditAddress, auditAddress } from './audit-filter';
import { lineDetail } from './audit-line';
import { EntryLeaf } from './entry-leaf';
import { EntryLinks } from './entry-links';
import { EntryProof } from './entry-proof';
import { EntryTouched } from './entry-touched';
import { mayRollBack } from './may-roll-back';
import { OutcomeMark } from './outcome-mark';

/** The version that was asked: 'shipped-1.<digest>' or '3.<digest>'. */
function rulesAddressOf(policy: string, asked: string | null): string {
  const [name] = asked?.split('.') ?? [];
  const version = name?.startsWith('shipped') ? 'shipped' : Number(name) || 'in_force';
  return rulesAddress({ version, who: null, cell: null, policy });
}

const VALUE_WORDS: Record<string, string> = { before: 'Before', after: 'After', note: 'Note' };

function Row({ term, children }: { term: string; children: ReactNode }) {
  return (
    <div className="grid grid-cols-[6.5rem_minmax(0,1fr)] gap-3 py-1.5">
      <dt className="text-ink-3">{term}</dt>
      <dd className="min-w-0 break-words">{children}</dd>
    </div>
  );
}

export function EntryPanel({
  seq,
  filter,
  today,
  timeZone,
  role,
  onClose,
}: {
  seq: number;
  filter: AuditAddress;
  today: string;
  timeZone: string;
  role: Role;
  onClose: () => void;
}) {
  const trpc = useTRPC();
  const { data, error } = useQuery(trpc.audit.entry.queryOptions({ seq }, { retry: false }));
  const line = data?.line;
  const dealId = line?.opportunityId;
  return (
    <SidePanel
      open
      onOpenChange={(open) => !open && onClose()}
      title={line?.label ?? `Entry ${formatCount(seq)}`}
      subtitle={`No. ${formatCount(seq)}`}
    >
      {error ? (
        <Notice kind="danger" title="This entry cannot be shown">
          {error.message}
        </Notice>
      ) : !data || !line ? (
        <div role="status">
          <span className="sr-only">Loading the entry</span>
          <SkeletonText lines={8} />
        </div>
      ) : (
        <div className="flex flex-col gap-4">
          <section aria-label="In words" className="flex flex-col gap-1">
            {data.story.map((sentence) => (
              <p key={sentence}>{sentence}</p>
            ))}
          </section>
          <dl className="divide-y divide-line">
            <Row term="Outcome">
              <OutcomeMark outcome={line.outcome} />
            </Row>
            <Row term="When">{formatInstant(line.at, timeZone, { today, seconds: true })}</Row>
            {line.effectiveAt ? (
              <Row term="As of">{formatInstant(line.effectiveAt, timeZone, { seconds: true })}</Row>
            ) : null}
            <Row term="Who">{line.actor}</Row>
            {lineDetail(line) ? <Row term="Why, what">{lineDetail(line)}</Row> : null}
            {dealId ? (
              <Row term="Deal">
                <TextLink href={`/deals/${dealId}`}>{line.dealName}</TextLink>{' '}
                <TextLink href={auditAddress({ ...filter, deal: dealId, entry: seq })} quiet>
                  (only its entries)
                </TextLink>
              </Row>
            ) : null}
            {data.touched.length > 0 ? (
              <Row term="Touched">
                <EntryTouched touched={data.touched} today={today} timeZone={timeZone} />
              </Row>
            ) : null}
            {data.values.map((held) => (
              <Row key={held.name} term={VALUE_WORDS[held.name] ?? held.name}>
                {held.value ?? <span className="text-ink-3">nothing</span>}
              </Row>
            ))}
            {data.factCount > 0 ? <Row term="Cites">{formatCountOf(data.factCount, 'fact')}</Row> : null}
            {data.undoes === null ? null : (
              <Row term="Takes back">
                <TextLink href={auditAddress({ ...filter, entry: data.undoes })}>
                  Entry {formatCount(data.undoes)}
                </TextLink>
              </Row>
            )}
            {data.policies.map((policy) => (
              <Row key={policy.id} term="Rule">
                {policy.sentence ?? 'No longer among the shipped rules.'}{' '}
                <TextLink href={rulesAddressOf(policy.id, data.policyVersion)}>Its text</TextLink>
                <TextLink
                  href={auditAddress({ ...filter, policy: policy.id, entry: seq })}
                  quiet
                  className="block font-mono text-xs"
                >
                  {policy.id}, its entries
                </TextLink>
              </Row>
            ))}
            {data.remedies.length > 0 ? (
              <Row term="Remedy">It takes {data.remedies.map(remedyWords).join(', or ')}.</Row>
            ) : null}
            {data.policyVersion ? <Row term="Rule version">{data.policyVersion}</Row> : null}
            {line.outcome === 'refused' && !data.policyVersion ? (
              <Row term="Rule version">None: it was refused before any rule was asked.</Row>
            ) : null}
          </dl>
          {data.reversibleMoveId && mayRollBack(role) ? (
            <p>
              <TextLink href={`/audit/rollback?moves=${data.reversibleMoveId}`}>Roll this back</TextLink>
              <span className="text-ink-3"> · shows first what it would go back to</span>
            </p>
          ) : null}
          {data.whyNoRollback ? (
            <p className="text-ink-2">Not rolled back from here: {data.whyNoRollback}</p>
          ) : null}
          <EntryLinks links={data.links} filter={filter} today={today} timeZone={timeZone} />
          <EntryLeaf leaf={data.leaf} leafHash={line.leafHash} />
          <EntryProof seq={seq} />
        </div>
      )}
    </SidePanel>
  );
}
