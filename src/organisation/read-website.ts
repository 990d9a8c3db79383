/**
 * An address on the web from what people type: `www.school.example.nl` gets https in front. Null when nobody could
 * open it: a comma for a dot, a space, no dot at all, or another scheme than http.
 */
export function readWebsite(text: string): string | null {
  const given = text.trim();
  const whole = /^[a-z][a-z0-9+.-]*:/i.test(given) ? given : `https://${given}`;
  if (/\s/.test(given) || !URL.canParse(whole)) return null;
  const { protocol, hostname, username, password } = new URL(whole);
  const isOpenable = /^https?:$/.test(protocol) && /^(?:[a-z0-9-]+\.)+[a-z0-9-]{2,}$/i.test(hostname);
  return isOpenable && username + password === '' ? whole : null;
}
