// The versions of the policies beside the one that is open: its text, what it changed, and its tables.
'use client';
import { useQuery } from '@tanstack/react-query';
import dynamic from 'next/dynamic';
import { useSearchParams } from 'next/navigation';
import { useState } from 'react';
import { formatCount } from '../../../_lib/format';
import { useTRPC } from '../../../_lib/trpc';
import { Button } from '../../../_ui/button';
import { Notice } from '../../../_ui/notice';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import { Tabs } from '../../../_ui/tabs';
import { PolicyChanges } from './policy-changes';
import { PolicyFiles } from './policy-files';
import { PolicyRows } from './policy-rows';
import { PolicyVersions } from './policy-versions';
import { readRulesAddress } from './rules-address';
import { VersionActions } from './version-actions';

// Loaded when somebody edits.
const PolicyEditor = dynamic(() => import('./policy-editor').then((it) => it.PolicyEditor), { ssr: false });

export function PoliciesScreen({
  isAdmin,
  today,
  timeZone,
}: {
  isAdmin: boolean;
  today: string;
  timeZone: string;
}) {
  const trpc = useTRPC();
  const { version } = readRulesAddress(Object.fromEntries(useSearchParams()));
  const list = useQuery(trpc.rules.versions.queryOptions());
  const { data, error } = useQuery(trpc.rules.version.queryOptions({ version }));
  const [isEditing, setIsEditing] = useState(false);
  if (error)
    return (
      <Notice kind="danger" title="This version cannot be shown">
        {error.message}
      </Notice>
    );
  if (!data || !list.data) return <SkeletonTable label="Loading the policies" rows={12} columns={4} />;
  const line = list.data.versions.find((each) => each.version === data.version) ?? null;
  const failing = data.rows.filter(({ passes }) => !passes).length;
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[18rem_minmax(0,1fr)]">
      <PolicyVersions list={list.data} open={data.version} today={today} timeZone={timeZone} />
      <div className="flex min-w-0 flex-col gap-4">
        {isEditing ? (
          <PolicyEditor
            key={data.label}
            view={data}
            timeZone={timeZone}
            onClose={() => setIsEditing(false)}
          />
        ) : (
          <>
            <div className="flex flex-wrap items-center justify-between gap-3">
              <div>
                <h2 className="font-semibold text-base">
                  {data.version === null ? 'The shipped policies' : `Version ${data.version}`}
                </h2>
                <p className="break-all font-mono text-ink-3 text-xs">{data.label}</p>
              </div>
              <div className="flex flex-wrap gap-2">
                {isAdmin ? (
                  <Button onClick={() => setIsEditing(true)}>Draft a version from this</Button>
                ) : (
                  <p className="text-ink-3 text-xs">
                    A revops admin drafts versions; another one activates them.
                  </p>
                )}
              </div>
            </div>
            {isAdmin && line ? <VersionActions line={line} failing={failing} timeZone={timeZone} /> : null}
            <Tabs
              label="Parts of this version"
              tabs={[
                { id: 'text', label: 'Text', content: <PolicyFiles view={data} /> },
                {
                  id: 'changes',
                  label: 'Changes',
                  count: data.changes.length,
                  content: (
                    <PolicyChanges
                      changes={data.changes}
                      basedOn={line?.basedOn ?? null}
                      isOwn={line !== null}
                    />
                  ),
                },
                {
                  id: 'tables',
                  label: failing > 0 ? `Tables, ${formatCount(failing)} failing` : 'Tables',
                  count: data.rows.length,
                  content: <PolicyRows rows={data.rows} name={data.version ?? 'shipped'} />,
                },
              ]}
            />
          </>
        )}
      </div>
    </div>
  );
}
