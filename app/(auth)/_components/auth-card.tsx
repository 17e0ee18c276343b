// The quiet page around everything that happens before somebody has a seat.
import type { ReactNode } from 'react';
import { PlumbMark } from '../../_ui/plumb-mark';

export function AuthCard({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main className="mx-auto flex min-h-dvh w-full max-w-sm flex-col justify-center gap-6 px-4 py-10">
      <div className="flex items-center gap-2">
        <PlumbMark />
        <span className="font-semibold text-base">Plumbline</span>
      </div>
      <div className="rounded-xl border border-line bg-raised p-6">
        <h1 className="mb-4 font-semibold text-lg">{title}</h1>
        {children}
      </div>
      <p className="text-ink-3 text-xs">Evidence under every dollar of a forecast.</p>
    </main>
  );
}
