// What an address without a page shows inside the console; a forbidden deal and a missing one look the same.
import { FullPageMessage } from '../_ui/full-page-message';
import { LinkButton } from '../_ui/link-button';

export default function ConsoleNotFound() {
  return (
    <FullPageMessage
      title="There is nothing to show here"
      actions={
        <LinkButton href="/forecast" variant="primary">
          Go to the forecast
        </LinkButton>
      }
    >
      <p>What you look for may be gone, may never have been, or may lie outside what your role can see.</p>
    </FullPageMessage>
  );
}
