// Proposed, accepted and refused merges; the address says which, and nothing is one before a person says so.
'use client';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { parseAsStringLiteral, useQueryState } from 'nuqs';
import { useState } from 'react';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { EmptyState } from '../../../../_ui/empty-state';
import { PageHeader } from '../../../../_ui/page-header';
import { SegmentedControl } from '../../../../_ui/segmented-control';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { SourcesTabs } from '../../_components/sources-tabs';
import { MergeRow } from './merge-row';

const STATES = ['proposed', 'confirmed', 'declined'] as const;
const WORDS: Record<(typeof STATES)[number], { tab: string; empty: string; hint: string }> = {
  proposed: {
    tab: 'Proposed',
    empty: 'Nothing is proposed',
    hint: 'An import proposes accounts and products whose names are the same but for the spelling, and records that the source says were merged.',
  },
  confirmed: {
    tab: 'Merged',
    empty: 'Nothing is merged',
    hint: 'What is merged here holds through later imports, and can be taken back at any time.',
  },
  declined: {
    tab: 'Kept apart',
    empty: 'Nothing is kept apart',
    hint: 'Pairs that somebody said are two; they are not proposed again.',
  },
};
const FIRST = 100;
const MOST = 1_000;

export function MergesScreen({
  today,
  timeZone,
  isAdmin,
}: {
  today: string;
  timeZone: string;
  isAdmin: boolean;
}) {
  const trpc = useTRPC();
  const [state, setState] = useQueryState('state', parseAsStringLiteral(STATES).withDefault('proposed'));
  const [most, setMost] = useState(FIRST);
  const { data } = useQuery(
    trpc.merges.list.queryOptions({ state, most }, { placeholderData: keepPreviousData }),
  );
  const words = WORDS[state];
  return (
    <div className="flex flex-col gap-6">
      <PageHeader
        title="Merges"
        hint={
          isAdmin
            ? 'Accounts, contacts and products that may be one; nothing is merged before you say so, and nothing changes in the source'
            : 'Accounts, contacts and products that may be one; a revops admin says whether they are'
        }
      >
        <SourcesTabs current="merges" />
      </PageHeader>
      {data === undefined ? (
        <SkeletonTable label="Loading the merges" rows={4} columns={4} />
      ) : data === null ? (
        <EmptyState title="Not shown to this seat">
          Names of all accounts and contacts stand here: a revops admin, finance and the auditor see them.
        </EmptyState>
      ) : (
        <>
          <div>
            <SegmentedControl
              label="Which merges"
              name="merge-state"
              value={state}
              onValueChange={(value) => void setState(STATES.find((known) => known === value) ?? null)}
              segments={STATES.map((value) => ({
                value,
                label: `${WORDS[value].tab} ${data.counts[value]}`,
              }))}
            />
          </div>
          {data.lines.length === 0 ? (
            <EmptyState title={words.empty}>{words.hint}</EmptyState>
          ) : (
            <ul
              aria-label={words.tab}
              className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface"
            >
              {data.lines.map((line) => (
                <MergeRow
                  key={`${line.of} ${line.from.key} ${line.into.key} ${line.state}`}
                  line={line}
                  today={today}
                  timeZone={timeZone}
                  isAdmin={isAdmin}
                />
              ))}
            </ul>
          )}
          {data.counts[state] > most && most < MOST ? (
            <div>
              <Button size="sm" onClick={() => setMost(MOST)}>
                Show more
              </Button>
            </div>
          ) : null}
        </>
      )}
    </div>
  );
}
