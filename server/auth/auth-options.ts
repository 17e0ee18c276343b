// next-auth's settings: mail and password, and a token that holds nothing but the person's id and session version.
import type { NextAuthOptions } from 'next-auth';
import CredentialsProvider from 'next-auth/providers/credentials';
import { rootMessage } from '@/server/errors/root-message';
import { networkIn } from './network-in';
import { sessionCookie } from './session-cookie';
import { signIn } from './sign-in';

const TWELVE_HOURS_IN_SECONDS = 12 * 60 * 60;

export function authOptions(): NextAuthOptions {
  return {
    secret: process.env.NEXTAUTH_SECRET,
    session: { strategy: 'jwt', maxAge: TWELVE_HOURS_IN_SECONDS },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    cookies: { sessionToken: sessionCookie() },
    providers: [
      CredentialsProvider({
        name: 'Mail and password',
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(given, request) {
          const forwarded = request.headers?.['x-forwarded-for'];
          const network = networkIn(typeof forwarded === 'string' ? forwarded : null);
          // What is thrown here stands in an address: a failure of ours says nothing there.
          const answer = await signIn(given?.email ?? '', given?.password ?? '', network, new Date()).catch(
            (error) => {
              console.error(`sign-in failed: ${rootMessage(error)}`);
              return { ok: false as const, why: 'failed' };
            },
          );
          if (!answer.ok) throw new Error(answer.why);
          return { id: answer.personId, sessionVersion: answer.sessionVersion };
        },
      }),
    ],
    callbacks: {
      jwt({ token, user }) {
        if (user)
          return { sub: user.id, version: 'sessionVersion' in user ? Number(user.sessionVersion) : 0 };
        return { sub: token.sub, version: token.version, iat: token.iat, exp: token.exp };
      },
    },
  };
}
