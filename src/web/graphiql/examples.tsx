import { type GraphiQLPlugin, useGraphiQL, useGraphiQLActions } from '@graphiql/react';

export interface Example {
  readonly name: string;
  readonly query: string;
  readonly variables?: object;
}

/** The list beside the editor; a name in it opens that example in a new tab, whatever became of the first one. */
export function examplesPlugin(examples: readonly Example[]): GraphiQLPlugin {
  return {
    title: 'Voorbeelden / Examples',
    icon: ExamplesIcon,
    content: () => <ExampleList examples={examples} />,
  };
}

export function variablesText({ variables }: Example): string {
  return variables ? JSON.stringify(variables, null, 2) : '';
}

function ExampleList({ examples }: { examples: readonly Example[] }) {
  const { addTab } = useGraphiQLActions();
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  const open = (example: Example) => {
    addTab();
    queryEditor?.setValue(example.query);
    variableEditor?.setValue(variablesText(example));
  };
  return (
    <section className="examples" aria-labelledby="examples-title">
      <h2 id="examples-title">Voorbeelden / Examples</h2>
      <ol>
        {examples.map((example) => (
          <li key={example.name}>
            <button type="button" onClick={() => open(example)}>
              {example.name}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}

function ExamplesIcon() {
  return (
    <svg viewBox="0 0 24 24" fill="none" stroke="currentColor" strokeWidth="1.5" aria-hidden="true">
      <path d="M9 5h11M9 12h11M9 19h11M4 5h.01M4 12h.01M4 19h.01" strokeLinecap="round" />
    </svg>
  );
}
