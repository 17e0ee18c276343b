// Whether a text is the path of a page of this console: what stands behind "Open the page" never leads elsewhere.
const HERE = 'http://console.invalid';
const MOST_PATH = 500;

export function isConsolePath(path: string): boolean {
  if (path.length > MOST_PATH || !path.startsWith('/') || !URL.canParse(path, HERE)) return false;
  const { origin, href } = new URL(path, HERE);
  // Browsers drop tabs and turn a backslash into a slash, which would name another host: only what stays as written passes.
  return origin === HERE && href === HERE + path;
}
