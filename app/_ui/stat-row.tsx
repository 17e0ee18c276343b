// Tiles side by side in one frame; two a row on a phone.
import type { ReactNode } from 'react';

export function StatRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <section
      aria-label={label}
      className="grid grid-cols-2 gap-px overflow-hidden rounded-lg border border-line bg-line *:last:odd:col-span-2 sm:grid-cols-3 sm:*:last:odd:col-span-1 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none"
    >
      {children}
    </section>
  );
}
