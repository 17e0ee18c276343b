// A screen that failed; the rail and the top bar stay, so that nobody is stuck.
'use client';
import { FailedPage } from '../_ui/failed-page';

export default function ScreenError({ error, retry }: { error: unknown; retry: () => void }) {
  return <FailedPage error={error} retry={retry} />;
}
