// How a record looks while the address cites it: an edge and a ground, not colour alone.
export function citedLook(isCited: boolean): string {
  return isCited ? 'bg-selected shadow-[inset_3px_0_0_var(--accent)]' : '';
}
