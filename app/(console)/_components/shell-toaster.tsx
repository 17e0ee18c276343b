// The place for passing messages, loaded after the page.
'use client';
import dynamic from 'next/dynamic';

export const ShellToaster = dynamic(() => import('../../_ui/toaster').then((it) => it.Toaster), {
  ssr: false,
});
