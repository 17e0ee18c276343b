// A key, or keys pressed one after another, as they are printed on a keyboard.
import { clsx } from 'clsx';

export function Kbd({
  keys,
  isInForce = true,
}: {
  keys: string | readonly string[];
  /** False keeps its place and shows nothing: a button that grew under the pointer would lose the press. */
  isInForce?: boolean;
}) {
  const list = typeof keys === 'string' ? [keys] : keys;
  return (
    <span className={clsx('inline-flex items-center gap-0.5', !isInForce && 'invisible')}>
      {list.map((key) => (
        <kbd
          key={key}
          className="inline-flex h-[1.125rem] min-w-[1.125rem] items-center justify-center rounded-sm border border-line-strong bg-canvas px-1 font-sans text-2xs text-ink-2"
        >
          {key}
        </kbd>
      ))}
    </span>
  );
}
