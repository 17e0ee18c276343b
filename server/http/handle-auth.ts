// Hands sign-in and sign-out to next-auth; what it would answer as a failure of ours is refused before it gets there.
import NextAuth from 'next-auth';
import { authOptions } from '@/server/auth/auth-options';

type Context = { params: Promise<{ nextauth: string[] }> };

const handler: (request: Request, context: Context) => Promise<Response> = NextAuth(authOptions());

export async function handleAuth(request: Request, context: Context): Promise<Response> {
  const [action] = (await context.params).nextauth;
  if (request.method === 'GET' && action === 'callback')
    return plain(405, 'This address takes the sign-in form and shows no page. Go to /sign-in.');
  if (!(await isReadable(request)))
    return plain(400, 'This request cannot be read: what it sends is no JSON. Sign in at /sign-in.');
  return handler(request, context);
}

async function isReadable(request: Request): Promise<boolean> {
  if (request.method !== 'POST' || !request.headers.get('content-type')?.includes('application/json'))
    return true;
  return request
    .clone()
    .json()
    .then(
      () => true,
      () => false,
    );
}

const plain = (status: number, text: string) => new Response(text, { status });
