// Everybody reads the settings that judge their deals; an admin changes them in the same place.
'use client';
import { useQuery } from '@tanstack/react-query';
import { useTRPC } from '../../../../_lib/trpc';
import { SkeletonTable } from '../../../../_ui/skeleton-table';
import { SettingsForm } from './settings-form';

export function SettingsScreen({ timeZone, isAdmin }: { timeZone: string; isAdmin: boolean }) {
  const trpc = useTRPC();
  const { data: settings } = useQuery(trpc.workspaces.settings.queryOptions());
  if (!settings) return <SkeletonTable label="Loading the settings" rows={6} columns={2} />;
  return (
    <div className="flex max-w-2xl flex-col gap-5">
      <p className="text-ink-2 text-sm">
        Amounts are in {settings.currency}, days are counted in {settings.timeZone.replaceAll('_', ' ')}.
        Every deal is evaluated anew after a change; snapshots keep what was in force when they were frozen.
      </p>
      {isAdmin ? null : <p className="text-ink-3 text-sm">Only an admin changes these.</p>}
      <SettingsForm key={settings.version} settings={settings} timeZone={timeZone} isAdmin={isAdmin} />
    </div>
  );
}
