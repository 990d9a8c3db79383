import { Command } from 'commander';
import { purposes } from '../src/account/agreement/purposes.ts';
import { addAuditCommands, addPrivacyCommands } from '../src/command/privacy-commands.ts';
import { buildApiSchema } from '../src/server/schema/schema.ts';
import { settingNames } from '../src/server/setting/setting-names.ts';
import { tables } from '../src/tables.ts';
import { readDocument } from './documents.ts';

const document = readDocument('docs/privacy.md');
const oneLine = document.replace(/\s+/g, ' ');
const quoted = [...document.matchAll(/`([^`\n]+)`/g)].map(([, text = '']) => text);

describe('docs/privacy.md', () => {
  test('names every purpose as it is called', () => {
    for (const { en } of purposes.terms) expect(oneLine).toContain(en);
  });

  test('names commands and options that there are', () => {
    const program = new Command();
    addAuditCommands(program);
    addPrivacyCommands(program);
    const known = program.commands.flatMap((group) =>
      group.commands.map(
        (one) => [`${group.name()} ${one.name()}`, one.options.map(({ long }) => long)] as const,
      ),
    );
    const named = quoted.filter((text) => /^(ketenkaart )?(audit|privacy) /.test(text));
    expect(named.length).toBeGreaterThan(8);
    for (const text of named) {
      const words = text.replace(/^ketenkaart /, '').split(' ');
      const [, options = []] = known.find(([name]) => name === words.slice(0, 2).join(' ')) ?? [text];
      expect([text, options.length > 0 || words.length < 3]).toEqual([text, true]);
      for (const option of words.filter((word) => word.startsWith('--'))) expect(options).toContain(option);
    }
  });

  test('names questions and mutations that there are', async () => {
    const schema = await buildApiSchema();
    const fields = {
      ...schema.getQueryType()?.getFields(),
      ...schema.getMutationType()?.getFields(),
    };
    for (const name of [
      'accessLog',
      'exportPerson',
      'erasePerson',
      'recordObjection',
      'liftObjection',
      'purposes',
    ]) {
      expect(quoted).toContain(name);
      expect(fields).toHaveProperty(name);
    }
  });

  test('names tables and settings that there are', () => {
    const known = new Set<string>([
      ...tables.map(({ meta }) => meta.tableName ?? ''),
      ...settingNames.map(({ name }) => name),
    ]);
    const named = [
      'contact_person',
      'contact',
      'api_key',
      'access_log',
      'erasure',
      'objection',
      'idempotent_answer',
      'privacy_key',
    ];
    for (const name of [...named, 'LOG_RETENTION_MONTHS']) {
      expect(document).toContain(`\`${name}\``);
      expect(known).toContain(name);
    }
  });
});
