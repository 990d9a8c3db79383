import 'graphiql/setup-workers/vite';
import '@graphiql/react/style.css';
import '@graphiql/plugin-doc-explorer/style.css';
import 'graphiql/graphiql.css';
import './page.css';
import { GraphiQL } from 'graphiql';
import { createRoot } from 'react-dom/client';
import { ask } from './ask.ts';
import { type Example, examplesPlugin, variablesText } from './examples.tsx';
import { SignIn } from './sign-in.tsx';
import { storageFor } from './storage.ts';
import { nameTabs, OpenTab } from './tabs.ts';

const examples = await fetchExamples();
const plugin = examplesPlugin(examples);
const isFirstVisit = localStorage.getItem('graphiql:tabState') === null;

createRoot(document.getElementById('page')!).render(
  <GraphiQL
    fetcher={ask}
    // Without tabs GraphiQL does not start, so with no examples it brings its own.
    defaultTabs={examples.length > 0 ? examples.map(tabOf) : undefined}
    plugins={[plugin]}
    visiblePlugin={isFirstVisit ? plugin : undefined}
    onTabChange={nameTabs}
    defaultEditorToolsVisibility="variables"
    // A header may hold an API key, and variables a person: neither has a place in the storage of a browser, where
    // GraphiQL's own history would keep both.
    storage={storageFor(examples)}
    shouldPersistHeaders={false}
    isHeadersEditorEnabled={false}
  >
    <GraphiQL.Logo>
      <h1 className="page-name">Ketenkaart - GraphiQL</h1>
    </GraphiQL.Logo>
    <GraphiQL.Footer>
      <SignIn />
    </GraphiQL.Footer>
    <OpenTab />
  </GraphiQL>,
);

/** None when the server gives none: the page is of use without them. */
async function fetchExamples(): Promise<readonly Example[]> {
  const response = await fetch('/graphiql/examples.json');
  return response.ok ? response.json() : [];
}

function tabOf(example: Example) {
  return { query: example.query, variables: variablesText(example) };
}
