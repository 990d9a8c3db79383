import { registerEnumType } from 'type-graphql';
import { ContactReport, TaskOutcome, Withdrawal } from './contact-task-terms.ts';

registerEnumType(ContactReport, {
  name: 'ContactReport',
  description: 'What somebody found wrong with a contact.',
  valuesConfig: {
    OUTDATED: { description: 'Verouderd: it is not right any more in some way.' },
    WRONG_NUMBER: { description: 'Verkeerd nummer: the number or address is of something else.' },
    LEFT: { description: 'Vertrokken: who is named is not there any more.' },
    BOUNCED: { description: 'Komt terug: mail to the address comes back.' },
  },
});

registerEnumType(TaskOutcome, {
  name: 'ContactTaskOutcome',
  description: 'What was done about a report.',
  valuesConfig: {
    STILL_RIGHT: { description: 'The contact was looked into and is still right.' },
    CORRECTED: { description: 'The contact was put right.' },
    WITHDRAWN: { description: 'The contact was withdrawn.' },
    DISMISSED: { description: 'The report was not about this contact.' },
  },
});

registerEnumType(Withdrawal, {
  name: 'ContactWithdrawal',
  description: 'Why a contact was withdrawn.',
  valuesConfig: {
    LEFT: { description: 'Vertrokken: who did it is not there any more, and nobody came after.' },
    ROLE_ENDED: { description: 'The role is no more.' },
    ORGANISATION_CLOSED: { description: 'The organisation or facility is no more.' },
    MISTAKE: { description: 'Vergissing: it never was right.' },
  },
});
