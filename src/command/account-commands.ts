import { type Command, Option } from 'commander';
import { createAccountCommand, listAccountsCommand } from './accounts-command.ts';
import { createKeyCommand, holderWords, listKeysCommand, revokeKeyCommand } from './keys-command.ts';

/** Municipalities that take part, and the keys of who speaks for them. */
export function addAccountCommands(program: Command): void {
  const accounts = program.command('accounts').description('municipalities that take part');
  accounts
    .command('create')
    .description('give a municipality an account; of several codes, one account together')
    .argument('<municipality...>', 'codes such as GM0363')
    .option('--name <name>', 'what it is called; as CBS calls the first when left out')
    .action(createAccountCommand);
  accounts.command('list').description('a line for each').action(listAccountsCommand);

  const keys = program.command('keys').description('API keys, to sign in with');
  keys
    .command('create')
    .description('make a key, which is shown once; a municipality without an account gets one')
    .requiredOption('--for <municipality>', 'whose key it is, such as GM0363')
    .addOption(new Option('--as <kind>', 'as whom it signs in').choices(holderWords).default('dashboard'))
    .option('--organisation <id>', 'of a partner: the organisation it belongs to, org_…')
    .option('--label <text>', 'what it is for')
    .option(
      '--expires <date>',
      'first day it opens nothing any more, yyyy-mm-dd; a year from now when left out',
    )
    .action(createKeyCommand);
  keys.command('list').description('a line for each; never the keys themselves').action(listKeysCommand);
  keys
    .command('revoke')
    .description('end a key, at once')
    .argument('<prefix>', 'its first part, the 12 signs behind ketenkaart_')
    .action(revokeKeyCommand);
}
