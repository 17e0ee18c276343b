// What an address without a page shows inside the console; a forbidden deal and a missing one look the same.
import { FullPageMessage } from '../_ui/full-page-message';
import { WayOut } from '../_ui/way-out';

export default function ConsoleNotFound() {
  return (
    <FullPageMessage title="There is nothing to show here" actions={<WayOut variant="primary" />}>
      <p>What you look for may be gone, may never have been, or may lie outside what your role can see.</p>
    </FullPageMessage>
  );
}
