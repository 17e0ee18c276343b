// Says that nothing works on an import, once that has been so for a while: a worker takes it within a second where one runs.
'use client';
import { useEffect, useState } from 'react';
import { Notice } from '../../../../../_ui/notice';

const PATIENCE_MS = 8_000;

/** Shown while no process is at the import; it counts from when it comes on. */
export function NobodyAtWork() {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setIsLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  if (!isLong) return null;
  return (
    <Notice kind="warning" title="Nothing is working on this import: no worker is running.">
      Ask whoever runs the console to start it again (npm start starts the worker too). The import goes on by
      itself then; nothing of it is lost, and it can be cancelled as well.
    </Notice>
  );
}
