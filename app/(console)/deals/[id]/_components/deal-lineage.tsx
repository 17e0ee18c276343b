// Which deals this one follows or became: a proposal is confirmed or declined here, an answer can be taken back.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import { useState } from 'react';
import type { AppRouter } from '@/server/trpc/root';
import { formatInstant } from '../../../../_lib/format';
import { useTRPC, useTRPCClient } from '../../../../_lib/trpc';
import { Badge } from '../../../../_ui/badge';
import { Button } from '../../../../_ui/button';
import { notifyDone } from '../../../../_ui/notify';
import { Section } from '../../../../_ui/section';
import { TextLink } from '../../../../_ui/text-link';
import { RefusalNotice } from '../../../_components/draft/refusal-notice';
import { type Refusal, useMove } from '../../../_components/draft/use-move';
import { useDeal } from './deal-context';

type Link = inferRouterOutputs<AppRouter>['lineage']['ofDeal'][number];

/** What the link says of this deal, before the other's name. */
const WORDS: Record<Link['kind'], Record<Link['side'], string>> = {
  recreated_from: { follows: 'Created anew from', followed: 'Created anew as' },
  split_from: { follows: 'Split from', followed: 'Split into' },
  merged_into: { follows: 'Merged into', followed: 'Took in' },
  reopened: { follows: 'Reopened', followed: 'Reopened' },
};

export function DealLineage() {
  const { deal } = useDeal();
  const trpc = useTRPC();
  const { data: links = [] } = useQuery(trpc.lineage.ofDeal.queryOptions({ id: deal.id }));
  if (links.length === 0) return null;
  return (
    <Section
      title="Lineage"
      hint="deals that this one follows or became; nothing counts before it is confirmed"
    >
      <ul className="divide-y divide-line overflow-hidden rounded-lg border border-line bg-surface">
        {links.map((link) => (
          <LineageRow key={`${link.kind} ${link.opportunityId} ${link.otherOpportunityId}`} link={link} />
        ))}
      </ul>
    </Section>
  );
}

function LineageRow({ link }: { link: Link }) {
  const { deal, setting, refresh } = useDeal();
  const client = useTRPCClient();
  const confirm = useMove(client.lineage.confirm.mutate);
  const decline = useMove(client.lineage.decline.mutate);
  const undo = useMove(client.lineage.undo.mutate);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const { kind, opportunityId, otherOpportunityId, side, state, other } = link;
  const input = { kind, opportunityId, otherOpportunityId };

  async function answer(move: typeof confirm, done: string) {
    const outcome = await move.run(input);
    setRefusal(outcome?.status === 'refused' ? outcome : null);
    if (outcome && outcome.status !== 'refused') notifyDone({ title: done });
  }
  const takeBack = () => void answer(undo, 'Taken back: the proposal is open again');
  return (
    <li className="flex flex-col gap-2 px-4 py-3">
      <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
        <Badge
          tone={state === 'confirmed' ? 'good' : 'later'}
          glyph={state === 'confirmed' ? 'check' : 'clock'}
        >
          {state === 'confirmed' ? 'Confirmed' : 'Proposed'}
        </Badge>
        <span className="min-w-0">
          {WORDS[kind][side]}{' '}
          {other === null ? (
            'a deal that is not yours to see'
          ) : other.id === deal.id ? null : (
            <TextLink href={`/deals/${other.id}`} className="underline">
              {other.name}
            </TextLink>
          )}
        </span>
        {deal.may.answerFlags ? (
          <span className="flex flex-wrap gap-2 sm:ml-auto">
            {state === 'proposed' ? (
              <>
                <Button
                  size="sm"
                  variant="primary"
                  loading={confirm.isPending}
                  onClick={() =>
                    void answer(confirm, 'Confirmed: pushes, age and highest phase follow the link')
                  }
                >
                  Confirm
                </Button>
                <Button
                  size="sm"
                  loading={decline.isPending}
                  onClick={() => void answer(decline, 'Declined: it is not proposed again')}
                >
                  Decline
                </Button>
              </>
            ) : (
              <Button size="sm" variant="ghost" loading={undo.isPending} onClick={takeBack}>
                Undo
              </Button>
            )}
          </span>
        ) : null}
      </div>
      <p className="text-ink-2 text-xs">
        {link.reason}
        {link.decidedAt
          ? ` Confirmed by ${link.decidedBy ?? 'a person'}, ${formatInstant(link.decidedAt, setting.timeZone, { today: setting.today })}.`
          : ''}
      </p>
      {refusal ? (
        <RefusalNotice
          refusal={refusal}
          timeZone={setting.timeZone}
          starts={{ refresh }}
          onClose={() => setRefusal(null)}
        />
      ) : null}
    </li>
  );
}
