// The last resort, when even the outermost layout fails; it leans on nothing but the style sheet.
'use client';
import './globals.css';
import { Button } from './_ui/button';
import { FullPageMessage } from './_ui/full-page-message';

export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <body>
        <title>Plumbline could not start this page</title>
        <main>
          <FullPageMessage
            title="Plumbline could not start this page"
            actions={
              <Button variant="primary" onClick={retry}>
                Try again
              </Button>
            }
          >
            <p>The server may be restarting. Wait a moment, then try again.</p>
          </FullPageMessage>
        </main>
      </body>
    </html>
  );
}
