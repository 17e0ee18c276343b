// What an admin can do with one seat. Nobody changes their own role or closes their own seat.
'use client';
import { Button } from '../../../_ui/button';
import { Glyph } from '../../../_ui/glyph';
import { Menu, type MenuItem } from '../../../_ui/menu';
import type { PersonLine } from './person-line';
import type { SeatIntent } from './seat-dialog';

export function SeatMenu({
  person,
  hasTeams,
  onIntent,
}: {
  person: PersonLine;
  hasTeams: boolean;
  onIntent: (kind: SeatIntent, person: PersonLine) => void;
}) {
  const item = (
    kind: SeatIntent,
    label: string,
    rest: { danger?: boolean; disabled?: boolean } = {},
  ): MenuItem => ({
    kind: 'action',
    label,
    onSelect: () => onIntent(kind, person),
    ...rest,
  });
  const items: MenuItem[] = [
    ...(person.access === 'open' ? [item('invite', 'Invite')] : []),
    ...(person.access === 'invited' ? [item('invite', 'Make a new link')] : []),
    item('role', 'Change role', { disabled: person.isSelf }),
    item('team', 'Change team', { disabled: !hasTeams }),
    ...(person.access === 'closed' || person.isSelf
      ? []
      : [{ kind: 'separator' as const }, item('close', 'Close seat', { danger: true })]),
  ];
  return (
    <Menu
      trigger={
        <Button size="sm" variant="ghost" iconOnly aria-label={`Actions for ${person.name}`}>
          <Glyph name="dots" />
        </Button>
      }
      items={items}
    />
  );
}
