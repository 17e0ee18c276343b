// Signs out and goes to the sign-in page; the library for it loads on the press.
'use client';
import { useState } from 'react';

export function SignOutButton() {
  const [isBusy, setIsBusy] = useState(false);
  const leave = async () => {
    setIsBusy(true);
    const { signOut } = await import('next-auth/react');
    await signOut({ callbackUrl: '/sign-in' });
  };
  return (
    <button
      type="button"
      onClick={leave}
      disabled={isBusy}
      className="flex h-8 items-center rounded-md px-2 text-left text-sm hover:bg-hover disabled:text-ink-3"
    >
      {isBusy ? 'Signing out' : 'Sign out'}
    </button>
  );
}
