// One policy: what it does, when, why, what would let a refused move pass, and its text as it is asked.

import { remedyWords } from '@/server/core/vocabulary/remedy';
import { Badge } from '../../../_ui/badge';
import { Card } from '../../../_ui/card';
import type { MatrixPolicy } from './rules-answers';

export function PolicyCard({
  policy,
  when,
  isOpen = false,
}: {
  policy: MatrixPolicy;
  when?: string | null;
  /** Whether its text is shown at once. */
  isOpen?: boolean;
}) {
  const isPermit = policy.effect === 'permit';
  return (
    <Card className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <Badge tone={isPermit ? 'good' : 'bad'} glyph={isPermit ? 'check' : 'lock'}>
          {isPermit ? 'permits' : 'forbids'}
        </Badge>
        {policy.isKernel ? (
          <Badge tone="accent" title="A promise: in force in every workspace, whatever its own policies say.">
            always in force
          </Badge>
        ) : null}
        <span className="break-all font-mono text-ink-3 text-xs">{policy.id}</span>
      </div>
      <p className="text-sm">{policy.reason}</p>
      {when === undefined ? null : (
        <p className="text-ink-2 text-sm">
          {when === null ? 'It always applies here.' : `It applies where ${when}.`}
        </p>
      )}
      {isPermit && policy.who ? <p className="text-ink-2 text-sm">For {policy.who}.</p> : null}
      {isPermit ? null : (
        <p className="text-ink-2 text-sm">What would help: {policy.remedies.map(remedyWords).join(', ')}.</p>
      )}
      <details open={isOpen}>
        <summary className="w-fit text-accent-ink text-xs">In Cedar, {policy.file}</summary>
        <pre className="mt-2 overflow-x-auto whitespace-pre-wrap break-words rounded-md bg-sunken p-3 font-mono text-xs">
          {policy.text}
        </pre>
      </details>
    </Card>
  );
}
