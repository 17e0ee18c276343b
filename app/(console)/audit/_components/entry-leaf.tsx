// What proves an entry: the hash, and for those who may know the actor the exact text that was hashed.
import { CopyButton } from '../../../_ui/copy-button';

export function EntryLeaf({ leaf, leafHash }: { leaf: string | null; leafHash: string }) {
  return (
    <section aria-label="Proof" className="flex flex-col gap-2 border-line border-t pt-3">
      <div className="flex items-center justify-between gap-2">
        <h3 className="font-semibold">Leaf hash</h3>
        <CopyButton text={leafHash} label="Copy hash" />
      </div>
      <p className="break-all font-mono text-xs">{leafHash}</p>
      <p className="text-ink-3 text-xs">SHA-256 of the byte 0x00 and the text below (RFC 6962, RFC 8785).</p>
      {leaf === null ? (
        <p className="text-ink-2">
          The hashed text names a seat, so it is shown to the auditor and the person.
        </p>
      ) : (
        <>
          <p className="break-all rounded-md bg-sunken p-2 font-mono text-xs">{leaf}</p>
          <div>
            <CopyButton text={leaf} label="Copy the hashed text" />
          </div>
        </>
      )}
    </section>
  );
}
