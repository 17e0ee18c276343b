// Digests under a key of the installation: equal texts can be recognised here, and nobody without the key can guess them.
import { createHmac, hkdfSync } from 'node:crypto';

const keys = new Map<string, Uint8Array>();

function keyFor(masterKey: string, workspaceId: string, purpose: string): Uint8Array {
  const name = `${purpose}\n${workspaceId}\n${masterKey}`;
  const held = keys.get(name);
  if (held) return held;
  const key = new Uint8Array(hkdfSync('sha256', masterKey, workspaceId, `plumbline ${purpose} 1`, 32));
  keys.set(name, key);
  return key;
}

/** HMAC-SHA256 under HKDF(master key, workspace, purpose); 32 bytes. Throws where PLUMBLINE_MASTER_KEY is not set. */
function keyedDigest(workspaceId: string, purpose: string, text: string): Uint8Array {
  const masterKey = process.env.PLUMBLINE_MASTER_KEY;
  if (!masterKey)
    throw new Error('PLUMBLINE_MASTER_KEY is not set: start with `npm start`, or set it as the README says.');
  return new Uint8Array(
    createHmac('sha256', keyFor(masterKey, workspaceId, purpose))
      .update(text, 'utf8')
      .digest(),
  );
}

/** What `blocked_pointer` holds of a pointer that a customer asked not to log; imports compare with it. */
export function pointerDigest(workspaceId: string, sourceId: string, externalId: string): Uint8Array {
  return keyedDigest(workspaceId, 'pointer', `${sourceId}\n${externalId}`);
}

/** What `blocked_pointer` holds of a contact, an account or an address that was erased: imports leave it out. */
export function erasedDigest(workspaceId: string, kind: string, text: string): Uint8Array {
  return keyedDigest(workspaceId, `erased ${kind}`, text);
}
