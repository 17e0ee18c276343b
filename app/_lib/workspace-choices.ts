// The time zones, currencies and months a workspace can be set up with; made on the server, so that both sides show the same.
import { MONTH_NAMES } from '@/server/core/calendar/month-names';
import { isCurrency } from '@/server/core/money/minor-unit';

export type Choice = { value: string; label: string };
export type WorkspaceChoices = { timeZones: Choice[]; currencies: Choice[]; months: Choice[] };

export function workspaceChoices(): WorkspaceChoices {
  const names = new Intl.DisplayNames(['en'], { type: 'currency' });
  return {
    timeZones: ['UTC', ...Intl.supportedValuesOf('timeZone').filter((zone) => zone !== 'UTC')].map(
      (zone) => ({
        value: zone,
        label: zone.replaceAll('_', ' '),
      }),
    ),
    currencies: Intl.supportedValuesOf('currency')
      .filter(isCurrency)
      .map((code) => ({ value: code, label: `${code} · ${names.of(code) ?? code}` })),
    months: MONTH_NAMES.map((label, index) => ({ value: String(index + 1), label })),
  };
}
