// What the reader's own role may do by the policies in force, a sentence a move, and the way to everybody else's.
import { ROLE_LABELS, ROLES, type Role } from '@/server/core/vocabulary/role';
import { TextLink } from '../../../_ui/text-link';
import { cellSentence } from '../../rules/_components/cell-words';
import type { RulesMatrix } from '../../rules/_components/rules-answers';
import { HelpSection } from './help-section';

export function AllowedHelp({ matrix, role }: { matrix: RulesMatrix; role: Role }) {
  const may = matrix.rows.filter((row) => row.cells[role].may !== 'never');
  const never = matrix.rows.length - may.length;
  return (
    <HelpSection
      id="allowed"
      intro={
        <>
          You sit here as {ROLE_LABELS[role].toLowerCase()}. These sentences are read from the policies in
          force ({matrix.version === null ? 'as shipped' : `version ${matrix.version}`}); what is not among
          them, your seat may not do: {never} other moves. A refusal says what would let it pass.
        </>
      }
    >
      <dl className="divide-y divide-line rounded-lg border border-line bg-surface text-sm">
        {may.map((row) => (
          <div
            key={row.action}
            className="grid gap-x-4 gap-y-0.5 px-3 py-2 sm:grid-cols-[15rem_minmax(0,1fr)_auto]"
          >
            <dt className="font-medium">{row.label}</dt>
            <dd className="text-ink-2">{cellSentence(row.cells[role], role)}</dd>
            <dd>
              <TextLink
                href={`/rules?who=${role}&cell=${row.action}:${role}`}
                aria-label={`Why: ${row.label}`}
              >
                Why
              </TextLink>
            </dd>
          </div>
        ))}
      </dl>
      <p className="flex flex-wrap gap-x-3 gap-y-1 text-sm">
        <span className="text-ink-2">Others:</span>
        {ROLES.filter((other) => other !== role).map((other) => (
          <TextLink key={other} href={`/rules?who=${other}`}>
            {ROLE_LABELS[other]}
          </TextLink>
        ))}
        <TextLink href="/rules?who=agent">Agents</TextLink>
        <TextLink href="/rules/ladder">What each agent may write</TextLink>
      </p>
    </HelpSection>
  );
}
