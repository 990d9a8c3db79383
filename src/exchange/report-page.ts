import type { ImportReport, IssueGroup } from './import-report.ts';

/** Of each kind of remark, as many as one would look at; the others are in the CSV and the workbook. */
const mostShown = 20;

const style = `body{font:16px/1.5 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b}
table{border-collapse:collapse;width:100%;margin:.5rem 0 1.5rem}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem;
border-bottom:1px solid #c8c8c8}th{background:#eef2f7}td{overflow-wrap:anywhere}.ERROR{border-left:6px solid #b00020}
.ASSUMED{border-left:6px solid #a15c00}.NOTE{border-left:6px solid #4a6785}section{padding-left:1rem;margin:1.5rem 0}
@media print{body{margin:0}}`;

/** A report as a page of its own, to read, print or send; it loads nothing and runs nothing. */
export function reportPage({ language, words, title, facts, groups }: ImportReport): string {
  const rows = facts.map(
    ([name, value]) => `<tr><th scope="row">${html(name)}</th><td>${html(value)}</td></tr>`,
  );
  const sections = groups.map((group) => sectionOf(group, words));
  return `<!doctype html>
<html lang="${language}">
<head><meta charset="utf-8"><title>${html(title)}</title>
<meta http-equiv="content-security-policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>${style}</style></head>
<body>
<h1>${html(title)}</h1>
<table>${rows.join('\n')}</table>
${sections.join('\n') || `<p>${html(words.nothingToSay)}</p>`}
</body>
</html>
`;
}

function sectionOf(
  { severity, code, explanation, issues }: IssueGroup,
  words: ImportReport['words'],
): string {
  const [, , , place, line, column, value, message, taken] = words.columns;
  const header = [place, line, column, value, taken, message].map((name) => `<th>${html(name ?? '')}</th>`);
  const rows = issues
    .slice(0, mostShown)
    .map((issue) =>
      [issue.file, issue.line, issue.column, issue.value, issue.assumed, issue.message]
        .map((cell) => `<td>${html(String(cell ?? ''))}</td>`)
        .join(''),
    );
  const more = issues.length > mostShown ? `<p>… ${html(words.more)} ${issues.length - mostShown}</p>` : '';
  return `<section class="${severity}">
<h2>${html(words.severities[severity])}: ${html(code)} (${issues.length})</h2>
<p>${html(explanation)} <em>(${html(words.meanings[severity])})</em></p>
<table><thead><tr>${header.join('')}</tr></thead><tbody>
${rows.map((cells) => `<tr>${cells}</tr>`).join('\n')}
</tbody></table>${more}
</section>`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const html = (text: string): string => text.replace(/[&<>"']/g, (character) => entities[character]!);
