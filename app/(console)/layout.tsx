// Every signed-in screen: finds out who is here and draws the shell, or leads to sign-in without losing the place.
import { cookies, headers } from 'next/headers';
import { redirect } from 'next/navigation';
import type { ReactNode } from 'react';
import { loadShell } from '@/server/http/load-shell';
import { LiveUpdates } from '../_lib/live-updates';
import { PATH_HEADER } from '../_lib/path-header';
import { startPage } from '../_lib/start-page';
import { parseTheme, THEME_COOKIE } from '../_lib/theme';
import { Procedures } from '../_lib/trpc';
import { ConsoleShell } from './_components/console-shell';
import { RAIL_COOKIE } from './_components/shell-look';
import { SignOutButton } from './_components/sign-out-button';
import { WorkspaceSwitcher } from './_components/workspace-switcher';

export default async function ConsoleLayout({ children }: { children: ReactNode }) {
  const shell = await loadShell();
  if (shell === null) {
    const path = (await headers()).get(PATH_HEADER);
    redirect(path ? `/sign-in?next=${encodeURIComponent(path)}` : '/sign-in');
  }
  const looks = await cookies();
  // Before the page asks anything: what happens while it is drawn is news to the tab.
  const { trpc, queryClient, Hydrate } = await startPage();
  await Promise.all([
    queryClient.prefetchQuery(trpc.changes.head.queryOptions()),
    queryClient.prefetchQuery(trpc.rules.reasons.queryOptions()),
  ]);
  return (
    <ConsoleShell
      workspace={shell.workspace}
      person={shell.person}
      theme={parseTheme(looks.get(THEME_COOKIE)?.value)}
      railClosed={looks.get(RAIL_COOKIE)?.value === 'closed'}
      workspaceSwitcher={
        <WorkspaceSwitcher current={shell.workspace} choices={shell.workspaces} action="/api/workspace" />
      }
      signOut={<SignOutButton />}
    >
      <Procedures>
        <Hydrate>
          <LiveUpdates />
        </Hydrate>
        {children}
      </Procedures>
    </ConsoleShell>
  );
}
