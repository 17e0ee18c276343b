// From → to, with what it is about; the old value is struck through only for the eye, and said for the ear.
import { Glyph } from '../../../_ui/glyph';

export function DraftChange({
  subject,
  from,
  to,
}: {
  /** A contact, an item or a record, where the draft is about one. */
  subject: string | null;
  /** Null where nothing stood there. */
  from: string | null;
  to: string;
}) {
  return (
    <p className="flex flex-wrap items-center gap-x-2 gap-y-0.5 text-base tabular-nums">
      {subject ? <span className="font-medium">{subject}:</span> : null}
      {from === null ? (
        <span className="sr-only">Nothing so far, </span>
      ) : (
        <>
          <span className="sr-only">From </span>
          <span className="min-w-0 text-ink-3 line-through decoration-1">{from}</span>
        </>
      )}
      <Glyph name="right" size={12} className="text-ink-3" />
      <span className="sr-only">to </span>
      <span className="min-w-0 font-semibold">{to}</span>
    </p>
  );
}
