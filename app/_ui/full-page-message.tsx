// The one message of a page: not found, no access, something failed. It always offers a way on.
import type { ReactNode } from 'react';
import { PlumbMark } from './plumb-mark';

export function FullPageMessage({
  title,
  children,
  actions,
}: {
  title: string;
  children: ReactNode;
  actions?: ReactNode;
}) {
  return (
    <div className="mx-auto flex min-h-[70dvh] max-w-md flex-col justify-center gap-3 px-6 py-12">
      <PlumbMark size={28} />
      <h1 className="mt-2 font-semibold text-xl tracking-tight">{title}</h1>
      <div className="flex flex-col gap-2 text-base text-ink-2">{children}</div>
      {actions ? <div className="mt-3 flex flex-wrap gap-2">{actions}</div> : null}
    </div>
  );
}
