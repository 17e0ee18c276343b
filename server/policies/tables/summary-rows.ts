// What is allowed and refused about summaries of internal activity.
import { AUDITOR, type DenyRow, DRAFTER, FINANCE, NONE, OWN, REP, type TableRow } from './requests';

export const SUMMARY_ALLOW: TableRow[] = [
  {
    says: 'a summary of internal activity is made for a rep',
    actor: REP,
    action: 'summary.generate',
    context: { ...OWN, isInternalActivity: true },
  },
  {
    says: 'an agent summarises internal activity',
    actor: DRAFTER,
    action: 'summary.generate',
    context: { ...NONE, isInternalActivity: true },
  },
];

export const SUMMARY_DENY: DenyRow[] = [
  {
    says: "nothing but internal activity is summarised, not even for the deal's owner",
    actor: REP,
    action: 'summary.generate',
    context: { ...OWN, isInternalActivity: false },
    code: 'no_permission',
  },
  {
    says: "a rep gets no summary of somebody else's deal",
    actor: REP,
    action: 'summary.generate',
    context: { ...NONE, isInternalActivity: true },
    code: 'no_permission',
  },
  {
    says: 'finance gets no summary of a deal',
    actor: FINANCE,
    action: 'summary.generate',
    context: { ...NONE, isInternalActivity: true },
    code: 'no_permission',
  },
  {
    says: 'an auditor has nothing summarised',
    actor: AUDITOR,
    action: 'summary.generate',
    context: { ...NONE, isInternalActivity: true },
    code: 'auditor_only_reads',
  },
];
