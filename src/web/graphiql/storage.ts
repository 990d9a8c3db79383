import { type Example, variablesText } from './examples.tsx';

/**
 * What GraphiQL keeps from visit to visit, in the storage of the browser: the texts of questions, and no variables, which
 * may name a person. Those of an example are with the example, and come back with it.
 */
export function storageFor(examples: readonly Example[]) {
  const variablesOf = (query: unknown): string | null => {
    const example = examples.find((one) => one.query === query);
    return example?.variables ? variablesText(example) : null;
  };
  return {
    getItem(name: string): string | null {
      const kept = localStorage.getItem(name);
      if (name === 'graphiql:variables') return variablesOf(localStorage.getItem('graphiql:query'));
      return name === 'graphiql:tabState' && kept !== null ? withVariables(kept, variablesOf) : kept;
    },
    setItem(name: string, text: string): void {
      if (name === 'graphiql:variables') return;
      localStorage.setItem(name, name === 'graphiql:tabState' ? withVariables(text, () => null) : text);
    },
    removeItem: (name: string) => localStorage.removeItem(name),
    clear: () => localStorage.clear(),
    get length() {
      return localStorage.length;
    },
  };
}

interface Tabs {
  readonly tabs: readonly { readonly query: string | null }[];
}

function withVariables(text: string, variablesOf: (query: string | null) => string | null): string {
  const state = JSON.parse(text) as Tabs;
  return JSON.stringify({
    ...state,
    tabs: state.tabs.map((tab) => ({ ...tab, variables: variablesOf(tab.query) })),
  });
}
