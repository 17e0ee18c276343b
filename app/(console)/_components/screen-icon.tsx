// One drawn icon a screen; decorative, the label stands beside it.
import {
  Cable,
  Camera,
  CircleHelp,
  Gauge,
  Inbox,
  ListChecks,
  type LucideIcon,
  Scale,
  ScrollText,
  Target,
  UserRound,
  Users,
} from 'lucide-react';
import type { ScreenId } from './screens';

const ICONS: Record<ScreenId, LucideIcon> = {
  forecast: Target,
  inbox: Inbox,
  approvals: ListChecks,
  snapshots: Camera,
  accuracy: Gauge,
  rules: Scale,
  audit: ScrollText,
  sources: Cable,
  people: Users,
  me: UserRound,
  help: CircleHelp,
};

export function ScreenIcon({ id }: { id: ScreenId }) {
  const Icon = ICONS[id];
  return <Icon aria-hidden size={16} strokeWidth={1.75} className="shrink-0" />;
}
