import { registerEnumType } from 'type-graphql';
import {
  GapKind,
  GapStatus,
  RelationGapClass,
  SinceReason,
  Verdict,
} from '../assessment/finding/finding-terms.ts';
import { UrgencyClass } from './explanation/urgency-class.ts';

registerEnumType(GapKind, {
  name: 'GapKind',
  description: 'Where fact and norm part.',
  valuesConfig: {
    PROVISION: { description: 'Witte vlek: too few of a kind of facility.' },
    DISTANCE: { description: 'The nearest is too far.' },
    ACCESS: {
      description:
        'Aanbod per kind binnen loopafstand: too little within reach for the children who share it.',
    },
    RELATION: {
      description: 'Ontbrekende samenwerking: an expected relation is not there, or not as expected.',
    },
    SIGNAL_ROUTE: { description: 'From a place of the basis no confirmed route leads to help.' },
    GOAL: { description: 'Wit vlak in de doelenmatrix: nothing is done there for a goal.' },
    FRAGILITY: {
      description: 'Kwetsbare schakel: collaboration hangs on one facility, or a facility on nobody.',
    },
    CONTACT: { description: 'Too few of the facilities have a contact that was checked of late.' },
    STALE_DATA: { description: 'What is known was not checked for too long.' },
    ANCHORING: { description: 'Too little of what keeps a kind of facility in place is laid down.' },
  },
});
registerEnumType(Verdict, {
  name: 'Verdict',
  description: 'How fact and norm compare.',
  valuesConfig: {
    MET: { description: 'Voldoet.' },
    TIGHT: { description: 'Krap: below the norm, at least 0.8 of it.' },
    SHORT: { description: 'Te weinig: less than 0.8 of the norm.' },
    ABSENT: { description: 'Nagegaan: niet aanwezig. Nothing there, and somebody looked.' },
    NOT_APPLICABLE: { description: 'N.v.t.: no children there, or too few for the norm.' },
    UNKNOWN: { description: 'Niet bekend. Never a gap: see open questions.' },
  },
});
registerEnumType(RelationGapClass, {
  name: 'RelationGapClass',
  description: 'Why a relation is not what the norm expects, the furthest from it first.',
  valuesConfig: {
    NO_PARTNER_IN_AREA: { description: 'Checked: nobody of that kind serves the area.' },
    UNKNOWN: { description: 'Never asked; an open question.' },
    NO_RELATION: { description: 'Asked, and there is none.' },
    LAPSED: { description: 'There was one; it ended.' },
    ONE_SIDED: { description: 'Only one of both says so.' },
    DISPUTED: { description: 'Both say something different.' },
    TOO_WEAK: { description: 'Confirmed, below the level asked.' },
    UNVERIFIED: { description: 'On record, said by neither.' },
  },
});
registerEnumType(SinceReason, {
  name: 'SinceReason',
  description: 'Why a gap began on its day.',
  valuesConfig: {
    FACT_CHANGED: { description: 'Something changed there.' },
    NORM_CHANGED: { description: 'The norm changed.' },
    FIRST_MEASURED: { description: 'It was the first time anybody looked; it may be older.' },
  },
});
registerEnumType(GapStatus, {
  name: 'GapStatus',
  description:
    'What was decided about a gap. It stays when editions, norms or facts change, until another decision.',
  valuesConfig: {
    OPEN: { description: 'Open: nobody decided anything.' },
    ACKNOWLEDGED: { description: 'Gezien: somebody has looked at it.' },
    ACTION_PLANNED: { description: 'Actie gepland: something will be done.' },
    RESOLVED: { description: 'Opgelost: something was done. Whether it helped the next assessment says.' },
    ACCEPTED: { description: 'Aanvaard: deliberately left as it is, for a reason.' },
    FALSE_POSITIVE: { description: 'Onterecht: the facts were wrong, for a reason.' },
  },
});
registerEnumType(UrgencyClass, {
  name: 'UrgencyClass',
  description: 'Urgency in three classes, to filter by. The borders are our own.',
  valuesConfig: {
    HIGH: { description: 'Dringend: 0.5 and more.' },
    MEDIUM: { description: 'Minder dringend: 0.25 and more.' },
    LOW: { description: 'Niet dringend: below 0.25.' },
  },
});
