// What a password must be: long enough, not absurdly long, and not the address itself. No composition rules (NIST SP 800-63B).
export function passwordProblem(password: string, email: string): string | null {
  if (password.length < 12) return 'Use at least 12 characters.';
  if (password.length > 200) return 'Use at most 200 characters.';
  if (password.toLowerCase() === email.toLowerCase()) return 'Use something other than your mail address.';
  return null;
}
