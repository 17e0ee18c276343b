// The policies that refused, each with its sentence, each a link to its words and its Cedar text on the Rules screen.
import { TextLink } from '../../../_ui/text-link';
import type { Refusal } from './use-move';

/** In a tab of its own, so that what was typed stays. */
function PolicyLink({ id }: { id: string }) {
  return (
    <TextLink
      href={`/rules?policy=${id}`}
      target="_blank"
      prefetch={false}
      className="inline-block max-w-full break-all font-mono text-xs"
    >
      {id}
      <span className="sr-only"> (opens in a new tab)</span>
    </TextLink>
  );
}

export function RefusalReasons({ refusal }: { refusal: Refusal }) {
  const { because = [], code } = refusal;
  if (because.length === 0) return null;
  if (code === 'no_permission' || because.length === 1)
    return (
      <p className="text-ink-2">
        {code === 'no_permission' ? 'Allowed to others by ' : 'Policy '}
        {because.map(({ policyId }, place) => (
          <span key={policyId}>
            {place > 0 ? ', ' : ''}
            <PolicyLink id={policyId} />
          </span>
        ))}
      </p>
    );
  return (
    <ul className="flex list-disc flex-col gap-1 pl-4">
      {because.map(({ policyId, reason }) => (
        <li key={policyId}>
          {reason} <PolicyLink id={policyId} />
        </li>
      ))}
    </ul>
  );
}
