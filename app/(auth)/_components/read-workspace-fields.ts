// Reads what the workspace fields hold out of their form.
export function readWorkspaceFields(form: FormData) {
  const text = (name: string) => String(form.get(name) ?? '');
  return {
    name: text('workspaceName'),
    timeZone: text('timeZone'),
    currency: text('currency'),
    fiscalStartMonth: text('fiscalStartMonth'),
    yearNamedBy: text('yearNamedBy') === 'end' ? ('end' as const) : ('start' as const),
  };
}
