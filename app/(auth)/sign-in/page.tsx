// Sign-in: one form, one answer. Somebody who is signed in already goes on to where they were headed.
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { loadPresence } from '@/server/auth/load-seated';
import { AuthCard } from '../_components/auth-card';
import { SignInForm } from './_components/sign-in-form';

export const metadata: Metadata = { title: 'Sign in' };

/** Only a path of this console is followed, never another site's address. */
function safePath(next: string | string[] | undefined): string {
  return typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/forecast';
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const next = safePath((await searchParams).next);
  const presence = await loadPresence();
  if (presence.state === 'seated') redirect(next);
  return (
    <AuthCard title="Sign in">
      <SignInForm next={next} hasNoSeat={presence.state === 'no_seat'} />
    </AuthCard>
  );
}
