// Where the first admin of an empty database starts, with the one-time token that start printed.
import type { Metadata } from 'next';
import { findFirstAdminInvite } from '@/server/auth/find-invite';
import { workspaceChoices } from '../../_lib/workspace-choices';
import { LinkButton } from '../../_ui/link-button';
import { Notice } from '../../_ui/notice';
import { AuthCard } from '../_components/auth-card';
import { WelcomeForm } from './_components/welcome-form';

export const metadata: Metadata = { title: 'Welcome', referrer: 'no-referrer' };

export default async function WelcomePage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { token } = await searchParams;
  const isGood = typeof token === 'string' && (await findFirstAdminInvite(token, new Date())) !== null;
  if (!isGood) {
    return (
      <AuthCard title="This link opens nothing">
        <Notice
          kind="warning"
          title="The first admin's link was used already, has run out or was replaced."
          actions={<LinkButton href="/sign-in">Sign in</LinkButton>}
        >
          While nobody has a workspace yet, each start prints a new link; so does{' '}
          <code>npm run plumbline -- first-admin-token</code>.
        </Notice>
      </AuthCard>
    );
  }
  return (
    <AuthCard title="Set up Plumbline">
      <p className="mb-4 text-ink-2 text-sm">
        You are the first admin. Import a CRM export next, and invite the others on the People page.
      </p>
      <WelcomeForm token={token} choices={workspaceChoices()} />
    </AuthCard>
  );
}
