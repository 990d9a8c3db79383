import { registerEnumType } from 'type-graphql';
import { ContactNearness, HiddenBecause } from './contact-terms.ts';

registerEnumType(ContactNearness, {
  name: 'ContactNearness',
  description: 'How near a contact is to what was asked about, nearest first.',
  valuesConfig: {
    RELATION: { description: 'Of the relation itself, or of one that a facility there has.' },
    FACILITY: { description: 'Of a facility that stands there or serves the area.' },
    ORGANISATION: { description: 'Of the organisation as a whole.' },
    MUNICIPALITY: { description: 'Of the municipality, or for all of it.' },
  },
});
registerEnumType(HiddenBecause, {
  name: 'HiddenBecause',
  description: 'Why details of a person are not shown; tells nothing about the person.',
  valuesConfig: {
    SIGN_IN: { description: 'Aanmelden. Nobody is signed in.' },
    AGREEMENT: {
      description:
        'Convenant. The organisation has no agreement today with the municipality that keeps the contact.',
    },
    PURPOSE: { description: 'Doel. No purpose was named, or one that the agreement is not for.' },
    NOT_AVAILABLE: {
      description: 'Niet beschikbaar. Not known, not or no longer shown, or not for this viewer.',
    },
  },
});
