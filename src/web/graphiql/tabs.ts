import { type TabsState, useGraphiQL, useGraphiQLActions } from '@graphiql/react';
import { useEffect } from 'react';

/**
 * Calls each tab by the comment its text begins with; a text that begins otherwise keeps the name GraphiQL gave it,
 * that of its operation. GraphiQL tells of a change before it draws, and draws the very tabs it told of.
 */
export function nameTabs({ tabs }: TabsState): void {
  for (const tab of tabs) {
    tab.title = /^\s*#+[ \t]*(\S.*)/.exec(tab.query ?? '')?.[1]?.trim() ?? tab.title;
  }
}

/** Draws nothing; sees to it that what the open tab holds is what a visitor sees. */
export function OpenTab(): null {
  const { changeTab, updateActiveTabValues } = useGraphiQLActions();
  const index = useGraphiQL(({ activeTabIndex }) => activeTabIndex);
  const title = useGraphiQL(({ tabs, activeTabIndex }) => tabs[activeTabIndex]?.title);
  const queryEditor = useGraphiQL((state) => state.queryEditor);
  const variableEditor = useGraphiQL((state) => state.variableEditor);

  // The tabs a visit begins with have had no change yet to be named by.
  useEffect(() => updateActiveTabValues({}), [updateActiveTabValues]);

  // GraphiQL begins with the variables last typed, also where the open tab has others; going to that tab once more, as
  // soon as the editors are there, sets it right.
  // biome-ignore lint/correctness/useExhaustiveDependencies: at the start, not each time another tab is opened
  useEffect(() => {
    if (!queryEditor || !variableEditor) return;
    changeTab(index);
    // The comments are sentences.
    queryEditor.updateOptions({ wordWrap: 'on' });
  }, [queryEditor, variableEditor]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: a tab that gets its name grows
  useEffect(() => {
    document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ inline: 'nearest' });
  }, [index, title]);
  return null;
}
