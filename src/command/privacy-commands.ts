import { Argument, type Command } from 'commander';
import { auditSealCommand, auditVerifyCommand } from './audit-command.ts';
import { auditExportCommand, auditExports, logboekCommand } from './audit-export-command.ts';
import { erasePersonCommand, exportPersonCommand, objectionCommand } from './person-command.ts';
import {
  erasuresCommand,
  registerCommand,
  replayErasuresCommand,
  retentionCommand,
} from './privacy-command.ts';

/** `ketenkaart audit`: for who checks who looked at whom. */
export function addAuditCommands(program: Command): void {
  const audit = program
    .command('audit')
    .description('who looked at which persons, and that nothing of it was changed');
  audit
    .command('seal')
    .description('seal what was added to the access log; the service does so every minute')
    .action(auditSealCommand);
  audit
    .command('verify')
    .description('work out all seals of the access log again; exits with 1 when something was changed')
    .option(
      '--expect <hash...>',
      'hashes of seals as they were told before; an end cut off is not seen without',
    )
    .action(auditVerifyCommand);
  audit
    .command('export')
    .description('write as CSV who looked at whom, or who has access to what today')
    .addArgument(new Argument('<what>', 'what to write').choices(auditExports))
    .option('--since <moment>', 'of the log: from this day or moment (UTC) on', '1970-01-01')
    .option('--out <file>', 'where to; to standard output when left out')
    .action(auditExportCommand);
  audit
    .command('logboek')
    .description('write operations on details of persons as the standard Logboek dataverwerkingen has them')
    .requiredOption('--since <moment>', 'from this day or moment (UTC) on')
    .option('--contact <id>', 'only those that touched this contact')
    .option('--out <file>', 'where to; to standard output when left out')
    .action(logboekCommand);
}

/** `ketenkaart privacy`: for who serves persons whose data are held. */
export function addPrivacyCommands(program: Command): void {
  const privacy = program.command('privacy').description('persons whose data are held, and how long');
  ofPerson(privacy, 'export', 'write everything that is held about a person as JSON')
    .option('--actor <name>', 'the name it signs in with here itself')
    .option('--out <file>', 'where to; to standard output when left out')
    .action(exportPersonCommand);
  ofPerson(privacy, 'erase', 'erase a person from every table; contacts keep role and place').action(
    erasePersonCommand,
  );
  ofPerson(privacy, 'object', 'hide a person that objects, at once').action((options) =>
    objectionCommand(options, false),
  );
  ofPerson(privacy, 'lift', 'show a person again that no longer objects').action((options) =>
    objectionCommand(options, true),
  );
  privacy
    .command('retention')
    .description('remove what may not be kept any longer; the service does so every day')
    .option('--dry-run', 'say how much that is, and change nothing')
    .option('--account <id>', 'of a dry run: how much that is of one municipality, acc_…')
    .action(retentionCommand);
  privacy
    .command('erasures')
    .description('write all erasures and objections, to keep beside the backups; it does not say of whom')
    .option('--out <file>', 'where to; to standard output when left out')
    .action(erasuresCommand);
  privacy
    .command('replay-erasures')
    .description(
      'erase again, and hide who objected, in a database restored from a backup, as was done after it was made',
    )
    .requiredOption('--from <file>', 'erasures and objections as they were written')
    .action(replayErasuresCommand);
  privacy
    .command('register')
    .description('say where a municipality describes in its register of processing that it keeps contacts')
    .argument('<account>', 'its account, acc_…')
    .argument('<address>', 'https://…')
    .action(registerCommand);
}

const ofPerson = (privacy: Command, name: string, about: string): Command =>
  privacy
    .command(name)
    .description(about)
    .option('--contact <id>', 'who: the person behind this contact')
    .option('--email <address>', 'who: the person with this mail address, also behind no contact')
    .option('--phone <number>', 'who: the person with this number, and that name when one is given')
    .option('--name <name>', 'beside an address or a number: the name to look for in texts')
    .option('--account <id>', 'as one municipality keeps the person, acc_…; all of them when left out');
