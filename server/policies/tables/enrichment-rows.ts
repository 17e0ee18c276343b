// What is allowed and refused about enriching an account's firmographic fields.
import { ADMIN, type DenyRow, DRAFTER, FINANCE, REP, type TableRow } from './requests';

const enrich = (
  values: {
    fieldClasses?: string[];
    isSanctionedSource?: boolean;
    rung?: number;
    isStopped?: boolean;
    replaces?: boolean;
  } = {},
) => ({
  fieldClasses: ['firmographic'],
  isSanctionedSource: true,
  rung: 3,
  ...values,
});

export const ENRICHMENT_ALLOW: TableRow[] = [
  {
    says: 'a rep enriches from a sanctioned source',
    actor: REP,
    action: 'account.enrich',
    context: enrich(),
  },
  {
    says: 'an agent on rung 3 enriches from a sanctioned source',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich(),
  },
  {
    says: 'an agent on rung 4 renews what it kept',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich({ rung: 4, replaces: true }),
  },
];

export const ENRICHMENT_DENY: DenyRow[] = [
  {
    says: 'nothing is enriched from a source that is not sanctioned',
    actor: ADMIN,
    action: 'account.enrich',
    context: enrich({ isSanctionedSource: false }),
    code: 'enrichment_only_from_sanctioned_sources',
  },
  {
    says: 'an agent below rung 3 enriches nothing',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich({ rung: 2 }),
    code: 'no_permission',
  },
  {
    says: 'an agent enriches no regulated field',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich({ fieldClasses: ['regulated'] }),
    code: 'no_machine_in_contract_or_regulated_fields',
  },
  {
    says: 'an agent on rung 3 renews nothing',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich({ replaces: true }),
    code: 'agent_replaces_only_on_rung_4',
  },
  {
    says: 'an agent whose kill switch is on enriches nothing',
    actor: DRAFTER,
    action: 'account.enrich',
    context: enrich({ rung: 4, isStopped: true }),
    code: 'stopped_agent_only_reads',
  },
  {
    says: 'finance enriches no account',
    actor: FINANCE,
    action: 'account.enrich',
    context: enrich(),
    code: 'no_permission',
  },
];
