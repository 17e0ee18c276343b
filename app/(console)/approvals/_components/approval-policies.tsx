// The policies that rule who may decide a request, in words; the Rules screen has their text.
import { Glyph } from '../../../_ui/glyph';
import { TextLink } from '../../../_ui/text-link';
import type { ApprovalList } from './approval';

export function ApprovalPolicies({
  policies,
  isAboveReview,
}: {
  policies: ApprovalList['policies'];
  isAboveReview: boolean;
}) {
  if (policies.length === 0) return null;
  return (
    <details className="text-xs">
      <summary className="w-fit text-accent-ink">Policies that rule the decision: {policies.length}</summary>
      <ul className="mt-1 flex flex-col gap-1 text-ink-2">
        {policies.map(({ id, effect, reason }) => (
          <li key={id} className="flex items-start gap-1.5">
            <Glyph name={effect === 'permit' ? 'check' : 'lock'} size={12} className="mt-0.5" />
            <span>
              <span className="sr-only">{effect === 'permit' ? 'permits: ' : 'forbids: '}</span>
              {reason}{' '}
              <TextLink href={`/rules?policy=${id}`} className="break-all font-mono">
                {id}
              </TextLink>
            </span>
          </li>
        ))}
        <li>
          <TextLink href={`/rules?cell=item.approve_waiver:${isAboveReview ? 'finance' : 'manager'}`}>
            Their text on the Rules screen
          </TextLink>
        </li>
      </ul>
    </details>
  );
}
