/** The token or key of this visit: in memory, so gone with the page; never in storage, an address or a tab. */
let credential: string | null = null;

/** From now on every question is asked with it; null to be nobody in particular again. */
export function askWith(tokenOrKey: string | null): void {
  credential = tokenOrKey;
}

/** The answer of the service. */
export async function ask(request: object) {
  const headers = new Headers({ accept: 'application/json', 'content-type': 'application/json' });
  if (credential !== null) headers.set('authorization', `Bearer ${credential}`);
  const response = await fetch('/graphql', { method: 'POST', headers, body: JSON.stringify(request) });
  return response.json();
}
