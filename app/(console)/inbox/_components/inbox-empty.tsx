// An inbox with nothing to settle, said plainly; a manager's holds their own deals only.
import { EmptyState } from '../../../_ui/empty-state';
import { TextLink } from '../../../_ui/text-link';

export function InboxEmpty({ isLead }: { isLead: boolean }) {
  return (
    <div className="rounded-lg border border-line bg-surface">
      <h2 className="sr-only">Deals to settle</h2>
      <EmptyState
        glyph="check"
        title="Nothing to settle"
        actions={<TextLink href="/forecast">Open the forecast</TextLink>}
      >
        {isLead
          ? 'You own no deal of this or the next period that has a draft or a gap. The deals of your team are in the forecast.'
          : 'No deal of yours in commit, most likely or best case, of this or the next period, has a draft or a gap.'}
      </EmptyState>
    </div>
  );
}
