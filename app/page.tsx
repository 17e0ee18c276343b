// The console opens on the forecast.
import { redirect } from 'next/navigation';

export default function HomePage() {
  redirect('/forecast');
}
