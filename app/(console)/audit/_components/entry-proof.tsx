// The proof that an entry is in the log: the hashes from its leaf to the root, shown on demand and kept as a file.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { formatCount, formatCountOf } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { SkeletonText } from '../../../_ui/skeleton';
import { saveAsFile } from '../../_components/save-as-file';

export function EntryProof({ seq }: { seq: number }) {
  const trpc = useTRPC();
  const [isOpen, setIsOpen] = useState(false);
  const { data, error } = useQuery(trpc.audit.proof.queryOptions({ seq }, { enabled: isOpen, retry: false }));
  return (
    <section aria-label="Inclusion in the log" className="flex flex-col gap-2 border-line border-t pt-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">Inclusion in the log</h3>
        {isOpen ? (
          <Button
            size="sm"
            disabled={!data}
            onClick={() => data && saveAsFile(`entry-${seq}.proof.json`, data)}
          >
            Download the proof
          </Button>
        ) : (
          <Button size="sm" onClick={() => setIsOpen(true)}>
            Prove it
          </Button>
        )}
      </div>
      {!isOpen ? (
        <p className="text-ink-3 text-xs">The hashes that lead from this entry to the signed root.</p>
      ) : error ? (
        <Notice kind="danger" title="The proof could not be made">
          {error.message}
        </Notice>
      ) : !data ? (
        <div role="status">
          <span className="sr-only">Making the proof</span>
          <SkeletonText lines={4} />
        </div>
      ) : (
        <>
          <p>
            Entry {formatCount(data.seq)} is in the log of {formatCountOf(data.size, 'entry', 'entries')}:{' '}
            {formatCountOf(data.proof.length, 'hash', 'hashes')} lead from its leaf to the signed root.
          </p>
          <ol className="flex flex-col gap-1 rounded-md bg-sunken p-2 font-mono text-xs">
            {data.proof.map((hash) => (
              <li key={hash} className="break-all">
                {hash}
              </li>
            ))}
            <li className="break-all font-semibold">root {data.root}</li>
          </ol>
          <p className="text-ink-3 text-xs">
            Anybody can check the file: <span className="font-mono">plumbline audit verify FILE</span>
          </p>
        </>
      )}
    </section>
  );
}
