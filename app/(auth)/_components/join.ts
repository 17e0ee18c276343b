// Sends a one-time link's form and, when it was taken, signs in with what was just chosen.
import type { Joined } from '@/server/auth/joined';
import { JOIN_SENTENCES } from '@/server/auth/joined';

export type JoinProblem = { field?: string; reason: string };

/** @returns null when it went through and the browser is on its way; else what to mend. */
export async function join(address: string, form: object, password: string): Promise<JoinProblem | null> {
  const answer = await send(address, form);
  if (!answer) return { reason: 'The console did not answer. Check the connection and try again.' };
  if (!answer.ok) {
    if (answer.why === 'refused')
      return { reason: answer.reason, ...(answer.field ? { field: answer.field } : {}) };
    const reason = JOIN_SENTENCES[answer.why];
    return answer.why === 'wrong_password' ? { field: 'password', reason } : { reason };
  }
  const { signIn } = await import('next-auth/react');
  const signedIn = await signIn('credentials', { email: answer.email, password, redirect: false }).catch(
    () => undefined,
  );
  window.location.assign(signedIn?.ok ? '/forecast' : '/sign-in');
  return null;
}

async function send(address: string, form: object): Promise<Joined | null> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(form),
    });
    return (await response.json()) as Joined;
  } catch {
    return null;
  }
}
