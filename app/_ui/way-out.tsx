// The way on from a page that failed or is not there: loads the console anew, so that it needs no script and keeps nothing broken.
import { type ButtonVariant, buttonStyle } from './button-style';

export function WayOut({ variant }: { variant?: ButtonVariant }) {
  return (
    <a href="/forecast" className={buttonStyle({ variant })}>
      Go to the forecast
    </a>
  );
}
