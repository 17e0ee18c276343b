// What a failed page shows: what happened, how to go on, and the code under which the server's log has the cause.
'use client';
import { Button } from './_ui/button';
import { FullPageMessage } from './_ui/full-page-message';
import { LinkButton } from './_ui/link-button';

function digestOf(error: unknown): string | null {
  return error instanceof Error && 'digest' in error ? String(error.digest) : null;
}

export default function PageError({ error, retry }: { error: unknown; retry: () => void }) {
  const digest = digestOf(error);
  return (
    <FullPageMessage
      title="This page could not be shown"
      actions={
        <>
          <Button variant="primary" onClick={retry}>
            Try again
          </Button>
          <LinkButton href="/forecast">Go to the forecast</LinkButton>
        </>
      }
    >
      <p>Nothing that you entered elsewhere is lost. If it happens again, give your admin this code:</p>
      <p className="font-mono text-ink text-sm">{digest ?? 'no code'}</p>
    </FullPageMessage>
  );
}
