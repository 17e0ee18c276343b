// How long the log is and its root; whoever notes both can tell later that nothing before was changed.
'use client';
import { useQuery } from '@tanstack/react-query';
import { formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { CopyButton } from '../../../_ui/copy-button';

export function AuditHead() {
  const trpc = useTRPC();
  const { data } = useQuery(trpc.audit.head.queryOptions());
  if (!data) return <span className="text-ink-3">Counting the entries</span>;
  if (!data.root) return <span>No entries yet</span>;
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2">
      <span className="tabular-nums">{formatCountOf(data.size, 'entry', 'entries')}</span>
      <span className="text-ink-3">·</span>
      <span title={`SHA-256 over the whole log, RFC 6962: ${data.root}`}>
        root <span className="font-mono text-xs">{data.root.slice(0, 16)}…</span>
      </span>
      <CopyButton text={`${data.size} ${data.root}`} label="Copy size and root" />
    </span>
  );
}
