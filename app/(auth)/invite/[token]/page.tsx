// An invite link: who is invited where, and the form to take the seat. A link that opens nothing says what to do.
import type { Metadata } from 'next';
import { findSeatInvite } from '@/server/auth/find-invite';
import { JOIN_SENTENCES } from '@/server/auth/joined';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import { LinkButton } from '../../../_ui/link-button';
import { Notice } from '../../../_ui/notice';
import { AuthCard } from '../../_components/auth-card';
import { InviteForm } from './_components/invite-form';

export const metadata: Metadata = { title: 'Invite', referrer: 'no-referrer' };

export default async function InvitePage({ params }: { params: Promise<{ token: string }> }) {
  const { token } = await params;
  const found = await findSeatInvite(token, new Date());
  if (!found) {
    return (
      <AuthCard title="This invite opens nothing">
        <Notice
          kind="warning"
          title={JOIN_SENTENCES.invalid_link}
          actions={<LinkButton href="/sign-in">Sign in</LinkButton>}
        >
          An admin of the workspace makes a new one on the People page.
        </Notice>
      </AuthCard>
    );
  }
  return (
    <AuthCard title={`Join ${found.workspaceName}`}>
      <p className="mb-4 text-ink-2 text-sm">Your seat: {ROLE_LABELS[found.role]}.</p>
      <InviteForm token={token} email={found.email} name={found.name} isKnown={found.personId !== null} />
    </AuthCard>
  );
}
