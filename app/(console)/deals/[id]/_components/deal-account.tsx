// The deal's account: what its source says of it, what is kept beside that, by whom and from which source, and what is suggested.
'use client';
import { useQuery } from '@tanstack/react-query';
import type { inferRouterOutputs } from '@trpc/server';
import type { AppRouter } from '@/server/trpc/root';
import { formatCount, formatInstant } from '../../../../_lib/format';
import { useTRPC } from '../../../../_lib/trpc';
import { Button } from '../../../../_ui/button';
import { GeneratedMark } from '../../../../_ui/generated-mark';
import { Section } from '../../../../_ui/section';
import { useDeal } from './deal-context';

export type DealAccount = NonNullable<inferRouterOutputs<AppRouter>['deal']['account']>;
export type DealAccountField = DealAccount['fields'][number];

export function DealAccountSection() {
  const { deal } = useDeal();
  const trpc = useTRPC();
  const { data: account } = useQuery(trpc.deal.account.queryOptions({ id: deal.id }));
  if (!account) return null;
  return (
    <Section
      title="Account"
      hint={`${account.name}; what its source leaves blank can be filled from another one that an admin has sanctioned`}
    >
      <dl className="grid overflow-hidden rounded-lg border border-line bg-surface text-sm sm:grid-cols-3">
        {account.fields.map((field) => (
          <Field key={field.field} account={account} field={field} />
        ))}
      </dl>
    </Section>
  );
}

function Field({ account, field }: { account: DealAccount; field: DealAccountField }) {
  const { setting, open } = useDeal();
  const { label, own, kept, suggested } = field;
  const shown = (value: string) => (field.field === 'employees' ? formatCount(Number(value)) : value);
  const enrich = () => open({ kind: 'enrich', account, field });
  return (
    <div className="flex flex-col items-start gap-1 border-line px-4 py-3 max-sm:[&:not(:last-child)]:border-b sm:[&:not(:last-child)]:border-r">
      <dt className="text-ink-3 text-xs">{label}</dt>
      <dd className="flex flex-col items-start gap-1">
        <span className={(own ?? kept) ? 'font-medium' : 'text-ink-3'}>
          {own ? shown(own) : kept ? shown(kept.value) : 'Not known'}{' '}
          {kept?.isGenerated && !own ? <GeneratedMark by={kept.by} /> : null}
        </span>
        <span className="text-ink-2 text-xs">
          {own
            ? `As ${account.sourceName} says`
            : kept
              ? `From ${kept.sourceName}, kept by ${kept.by}, ${formatInstant(kept.at, setting.timeZone, { today: setting.today })}`
              : `${account.sourceName} leaves it blank`}
        </span>
        {suggested ? (
          <span className="text-xs">
            {suggested.sourceName} says “{shown(suggested.value)}”
          </span>
        ) : null}
        {account.mayEnrich && !own ? (
          <Button size="sm" onClick={enrich} aria-label={`Enrich: ${label}`}>
            {suggested ? 'Answer' : kept ? 'Change' : 'Enrich'}
          </Button>
        ) : null}
      </dd>
    </div>
  );
}
