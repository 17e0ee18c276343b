// A page outside the console that failed.
'use client';
import { FailedPage } from './_ui/failed-page';

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <main>
      <FailedPage error={error} retry={retry} />
    </main>
  );
}
