// The answer: allowed or not, by which policies, what would make it pass, and who else may.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterInputs } from '@trpc/server';
import { remedyWords } from '@/server/core/vocabulary/remedy';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';
import type { AppRouter } from '@/server/trpc/root';
import { useTRPC } from '../../../_lib/trpc';
import { EmptyState } from '../../../_ui/empty-state';
import { Notice } from '../../../_ui/notice';
import { Section } from '../../../_ui/section';
import { SkeletonText } from '../../../_ui/skeleton';
import { PolicyCard } from './policy-card';

type Question = inferRouterInputs<AppRouter>['rules']['whatIf'];

export function WhatIfAnswer({ question, isWhole }: { question: Question; isWhole: boolean }) {
  const trpc = useTRPC();
  const { data, error } = useQuery(
    trpc.rules.whatIf.queryOptions(question, { enabled: isWhole, retry: false, staleTime: 0 }),
  );
  if (!isWhole)
    return (
      <EmptyState title="Choose a deal" glyph="info">
        Then you see whether the move would be made now, why, and what would make it pass.
      </EmptyState>
    );
  if (error)
    return (
      <Notice kind="danger" title="This cannot be asked">
        {error.message}
      </Notice>
    );
  if (!data)
    return (
      <div role="status">
        <span className="sr-only">Loading the answer</span>
        <SkeletonText lines={6} />
      </div>
    );
  const isAllowed = data.says === 'allowed';
  return (
    <section aria-label="The answer" className="flex flex-col gap-5">
      <Notice
        kind={isAllowed ? 'done' : data.says === 'impossible' ? 'info' : 'refusal'}
        title={isAllowed ? 'Allowed' : data.says === 'impossible' ? 'Nothing to ask about' : 'Refused'}
      >
        <p>{data.reason}</p>
        {data.byPolicies && !isAllowed ? (
          <p className="mt-1 text-ink-2">
            The policies allow it; the move itself does not go through as things stand.
          </p>
        ) : null}
      </Notice>
      {data.wouldPass.length + data.otherRoles.length + data.remedies.length > 0 ? (
        <Section title="What would make it pass">
          <ul className="flex list-disc flex-col gap-1 pl-5 text-sm">
            {data.wouldPass.map((words) => (
              <li key={words}>It would pass where {words}.</li>
            ))}
            {data.otherRoles.length > 0 ? (
              <li>
                The very same would pass for: {data.otherRoles.map((role) => ROLE_LABELS[role]).join(', ')}.
              </li>
            ) : null}
            {data.remedies.length > 0 ? (
              <li>What helps: {data.remedies.map(remedyWords).join(', ')}.</li>
            ) : null}
          </ul>
        </Section>
      ) : null}
      {data.policies.length > 0 ? (
        <Section title="Policies that decided" hint={data.version}>
          <div className="grid gap-3 xl:grid-cols-2">
            {data.policies.map((policy) => (
              <PolicyCard key={policy.id} policy={policy} />
            ))}
          </div>
        </Section>
      ) : data.says === 'refused' ? (
        <p className="text-ink-3 text-sm">No policy permits it, and what nobody permits is refused.</p>
      ) : null}
    </section>
  );
}
