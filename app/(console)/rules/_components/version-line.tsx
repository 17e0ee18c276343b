// Which version of the policies a part of the screen shows, with the way to the versions.
import { Badge } from '../../../_ui/badge';
import { TextLink } from '../../../_ui/text-link';

export function VersionLine({
  version,
  label,
  isInForce,
}: {
  /** Null: the shipped policies. */
  version: number | null;
  label: string;
  isInForce: boolean;
}) {
  return (
    <p className="flex flex-wrap items-center gap-2 text-ink-2 text-sm">
      <span title={label}>{version === null ? 'The shipped policies' : `Version ${version}`}</span>
      {isInForce ? <Badge tone="good">in force</Badge> : <Badge tone="warn">not in force</Badge>}
      <TextLink href="/rules/policies">Versions and text</TextLink>
    </p>
  );
}
