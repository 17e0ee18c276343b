// What the signed-in frame shows around every screen; null when nobody is signed in or they have no seat.
import { loadPresence } from '@/server/auth/load-seated';
import { ROLE_LABELS } from '@/server/core/vocabulary/role';

export type Shell = {
  workspace: {
    name: string;
    slug: string;
    simulated: boolean;
    today: string;
    currency: string;
    timeZone: string;
  };
  person: { name: string; email: string; role: string; roleLabel: string };
  workspaces: { slug: string; name: string }[];
};

export async function loadShell(): Promise<Shell | null> {
  const presence = await loadPresence();
  if (presence.state !== 'seated') return null;
  const { seat, seats } = presence;
  const { workspace } = seat;
  return {
    workspace: {
      name: workspace.name,
      slug: workspace.slug,
      simulated: workspace.isSimulated,
      today: seat.today,
      currency: workspace.currency,
      timeZone: workspace.timeZone,
    },
    person: {
      name: seat.person.name,
      email: seat.person.email,
      role: seat.actor.role,
      roleLabel: ROLE_LABELS[seat.actor.role],
    },
    workspaces: seats.map(({ slug, name }) => ({ slug, name })),
  };
}
