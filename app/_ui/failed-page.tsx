// What a failed page says: what happened, how to go on, and the code under which the server's log has the cause.
'use client';
import { Button } from './button';
import { FullPageMessage } from './full-page-message';
import { WayOut } from './way-out';

function codeOf(error: unknown): string {
  return error instanceof Error && 'digest' in error && error.digest ? String(error.digest) : 'no code';
}

export function FailedPage({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <FullPageMessage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <WayOut />
        </>
      }
    >
      <p>Nothing that was saved is lost. If it happens again, give your admin this code:</p>
      <p className="font-mono text-ink text-sm">{codeOf(error)}</p>
    </FullPageMessage>
  );
}
