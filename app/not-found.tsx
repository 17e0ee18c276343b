// What an address without a page shows; a forbidden deal and a missing one look the same here.
import { FullPageMessage } from './_ui/full-page-message';
import { WayOut } from './_ui/way-out';

export const metadata = { title: 'Not found' };

export default function NotFound() {
  return (
    <main>
      <FullPageMessage title="There is nothing to show here" actions={<WayOut variant="primary" />}>
        <p>
          The address may be mistyped, what it led to may be gone, or it may lie outside what your role can
          see.
        </p>
      </FullPageMessage>
    </main>
  );
}
