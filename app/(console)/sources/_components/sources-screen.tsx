// The sources, running imports, the matrix of what they can show, and the history of imports.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { LinkButton } from '../../../_ui/link-button';
import { PageHeader } from '../../../_ui/page-header';
import { Section } from '../../../_ui/section';
import { SkeletonTable } from '../../../_ui/skeleton-table';
import type { SourceLine } from './answers';
import { ImportHistory } from './import-history';
import { RunningImports } from './running-imports';
import { SourceMatrix } from './source-matrix';
import { SourceSettings } from './source-settings';
import { SourceTable } from './source-table';
import { SourcesTabs } from './sources-tabs';

export function SourcesScreen({
  today,
  timeZone,
  isAdmin,
}: {
  today: string;
  timeZone: string;
  isAdmin: boolean;
}) {
  const trpc = useTRPC();
  const { data: sources } = useQuery(trpc.sources.list.queryOptions());
  const [configured, setConfigured] = useState<SourceLine | null>(null);
  const importButton = isAdmin ? (
    <LinkButton href="/sources/import" variant="primary">
      Import files
    </LinkButton>
  ) : null;
  return (
    <div className="flex flex-col gap-8">
      <PageHeader
        title="Sources"
        hint={
          isAdmin
            ? 'An import observes what the CRM says; it changes nothing there'
            : 'A revops admin imports files and sets sources; you see the same as they do'
        }
        controls={importButton}
      >
        <SourcesTabs current="sources" />
      </PageHeader>
      <RunningImports />
      {sources === undefined ? (
        <SkeletonTable label="Loading the sources" rows={4} columns={6} />
      ) : sources.length === 0 ? (
        <Section title="Systems of record">
          <EmptyState title="Nothing is imported yet" actions={importButton}>
            Give an export of Salesforce, HubSpot or a warehouse, or any other table of deals, as CSV, JSON or
            XLSX: what is not known is asked about. An import is published in one step or not at all.
          </EmptyState>
        </Section>
      ) : (
        <SourceTable
          sources={sources}
          today={today}
          timeZone={timeZone}
          onConfigure={isAdmin ? setConfigured : null}
        />
      )}
      <SourceMatrix today={today} timeZone={timeZone} />
      <ImportHistory today={today} timeZone={timeZone} />
      {configured ? (
        <SourceSettings source={configured} timeZone={timeZone} onClose={() => setConfigured(null)} />
      ) : null}
    </div>
  );
}
