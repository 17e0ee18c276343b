// Argon2id hashes of passwords (OWASP's parameters: 19 MiB, 2 passes, 1 lane); the text is never kept or logged.
import { hash, verify } from '@node-rs/argon2';

// The library's default algorithm is Argon2id; a test reads it off the hash.
const PARAMETERS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, PARAMETERS);

/** A hash nobody's password has: verifying against it takes as long as against a real one. */
let decoy: Promise<string> | undefined;

/** @param passwordHash undefined for an unknown address: takes the same time and answers false. */
export async function passwordMatches(passwordHash: string | undefined, password: string): Promise<boolean> {
  if (passwordHash === undefined) {
    decoy ??= hashPassword('nobody signs in with this');
    await verify(await decoy, password);
    return false;
  }
  return verify(passwordHash, password);
}
