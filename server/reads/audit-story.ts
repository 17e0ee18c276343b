// One entry as sentences for people: who did what to which deal, under which rule, why, and what it changed.
import type { AuditLine } from './audit-list';

const OUTCOMES: Record<string, string> = {
  refused: 'It was refused, and nothing was changed.',
  needs_approval: 'It waits for a second person; nothing else was changed.',
};

/** @param values what it kept beside it: 'before', 'after', 'note'. */
export function tellStory(
  line: AuditLine,
  policies: readonly { sentence: string | null }[],
  values: readonly { name: string; value: string | null }[],
): string[] {
  const what = line.label.charAt(0).toLowerCase() + line.label.slice(1);
  const tried = line.outcome === 'refused' ? 'tried' : null;
  const where = line.dealName ? ` on ${line.dealName}` : '';
  const kept = (name: string) => values.find((each) => each.name === name);
  const [before, after] = [kept('before'), kept('after')];
  const rule = policies.find(({ sentence }) => sentence !== null)?.sentence;
  return [
    tried ? `${line.actor} tried this${where}: “${line.label}”.` : `${line.actor} ${what}${where}.`,
    ...(OUTCOMES[line.outcome] ? [OUTCOMES[line.outcome] ?? ''] : []),
    ...(line.refusal && line.outcome === 'refused' ? [line.refusal] : []),
    ...(line.reason ? [`The reason given was “${line.reason}”.`] : []),
    ...(before || after
      ? [`It was ${before?.value ?? 'empty'} before and ${after?.value ?? 'empty'} after.`]
      : []),
    ...(rule && line.outcome !== 'refused' ? [`The rule that allowed it: ${rule}`] : []),
  ];
}
