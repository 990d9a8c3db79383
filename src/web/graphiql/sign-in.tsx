import { useEffect, useState } from 'react';
import { ask, askWith } from './ask.ts';

interface Seen {
  readonly kind: string;
  readonly label: string | null;
}

const noAnswer = { data: null, errors: [{ message: 'The service does not answer.' }] };

/**
 * A field for a token or key, and whom the service takes the visitor for. The field is emptied at once, and nothing of
 * it is kept outside the page.
 */
export function SignIn() {
  const [seen, setSeen] = useState<Seen | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  const look = async (tokenOrKey: string | null) => {
    askWith(tokenOrKey);
    const { data, errors } = await ask({ query: '{ viewer { kind label(language: EN) } }' }).catch(
      () => noAnswer,
    );
    if (errors) askWith(null);
    setFault(errors ? errors[0].message : null);
    if (!errors) setSeen(data.viewer);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, at the start
  useEffect(() => void look(null), []);

  const signIn = (event: SubmitEvent) => {
    event.preventDefault();
    const field = (event.currentTarget as HTMLFormElement).elements.namedItem(
      'credential',
    ) as HTMLInputElement;
    const given = field.value.trim();
    field.value = '';
    if (given !== '') void look(given);
  };
  const isSignedIn = seen !== null && seen.kind !== 'ANONYMOUS';
  return (
    <form className="sign-in" onSubmit={signIn}>
      <output title="Whom the service takes you for">{fault ?? seen?.label}</output>
      {isSignedIn ? (
        <button type="button" className="graphiql-button" onClick={() => void look(null)}>
          Sign out
        </button>
      ) : (
        <>
          {/* A browser does not offer to keep what is for once. */}
          <input
            type="password"
            name="credential"
            autoComplete="one-time-code"
            spellCheck={false}
            aria-label="Token or API key"
            placeholder="Token or API key"
          />
          <button type="submit" className="graphiql-button">
            Sign in
          </button>
        </>
      )}
    </form>
  );
}
