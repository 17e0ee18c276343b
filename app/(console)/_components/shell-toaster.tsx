// The place for passing messages; its code is loaded with the first of them.
'use client';
import dynamic from 'next/dynamic';
import { useEffect, useState } from 'react';
import { MESSAGE_EVENT } from '../../_ui/message-event';

const Toaster = dynamic(() => import('../../_ui/toaster').then((it) => it.Toaster), { ssr: false });

export function ShellToaster() {
  const [isWanted, setIsWanted] = useState(false);
  useEffect(() => {
    const load = () => setIsWanted(true);
    document.addEventListener(MESSAGE_EVENT, load, { once: true });
    return () => document.removeEventListener(MESSAGE_EVENT, load);
  }, []);
  return isWanted ? <Toaster /> : null;
}
