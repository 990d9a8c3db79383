/** The token or key of this visit: in memory, so gone with the page; never in storage, an address or a tab. */
let credential: string | null = null;

/** From now on every question is asked with it; null to be nobody in particular again. */
export function askWith(tokenOrKey: string | null): void {
  credential = tokenOrKey;
}

/** The answer of the service; what somebody wrote under Headers of a tab goes before what holds for all. */
export async function ask(request: object, headers: HeadersInit = {}) {
  const sent = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
  if (credential !== null) sent.set('authorization', `Bearer ${credential}`);
  for (const [name, value] of new Headers(headers)) sent.set(name, value);
  const response = await fetch('/graphql', { method: 'POST', headers: sent, body: JSON.stringify(request) });
  return response.json();
}
