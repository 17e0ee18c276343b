// The control of the refused form that a remedy is typed into; null where the form has none.
const CONTROLS = 'input:not([type=hidden]), select, textarea';

/** @param control 'any' for the form's first; else what its `data-remedy` says. */
export function controlFor(place: HTMLElement | null, control: string): HTMLElement | null {
  const form = place?.closest('form, [role=dialog], [data-refusable]');
  if (!form) return null;
  if (control === 'any') return form.querySelector<HTMLElement>(CONTROLS);
  const marked = form.querySelector<HTMLElement>(`[data-remedy=${control}]`);
  if (!marked) return null;
  return marked.matches(CONTROLS) ? marked : marked.querySelector<HTMLElement>(CONTROLS);
}
