// Chooses the workspace this browser shows; only one the person has a seat in is kept.
import { loadPresence, WORKSPACE_COOKIE } from '@/server/auth/load-seated';
import { isSecureSite } from '@/server/auth/session-cookie';
import { isSameOrigin } from './same-origin';

export async function handleWorkspaceChoice(request: Request): Promise<Response> {
  if (!isSameOrigin(request))
    return new Response('This request did not come from our own page.', { status: 403 });
  const form = await request.formData().catch(() => null);
  const wanted = form?.get('workspace');
  const presence = await loadPresence();
  const isHeld = presence.state === 'seated' && presence.seats.some((seat) => seat.slug === wanted);
  const headers = new Headers({ location: '/forecast' });
  if (isHeld) {
    const flags = `Path=/; HttpOnly; SameSite=Lax; Max-Age=31536000${isSecureSite() ? '; Secure' : ''}`;
    headers.append('set-cookie', `${WORKSPACE_COOKIE}=${encodeURIComponent(String(wanted))}; ${flags}`);
  }
  return new Response(null, { status: 303, headers });
}
