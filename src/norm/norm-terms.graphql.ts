import { registerEnumType } from 'type-graphql';
import { DistanceMetric, LegalStatus, NormForm, NotJudgedReason, RatioOf, Staff } from './norm-terms.ts';

registerEnumType(NormForm, {
  name: 'NormForm',
  description: 'What a norm asks.',
  valuesConfig: {
    MINIMUM_COUNT: { description: 'At least so many facilities serve the area.' },
    RATIO: { description: 'So much capacity for every so many children, inhabitants or homes.' },
    MAXIMUM_DISTANCE: { description: 'The nearest is at most so far from where people live.' },
    CHOICE: { description: 'So many of these kinds lie within a distance of where people live.' },
    SURFACE: { description: 'So much floor or ground.' },
    HOURS: { description: 'So many hours are offered to a child.' },
    ACCESS: { description: 'So much capacity within reach of a child, shared with all others in reach.' },
    RELATION_PRESENT: {
      description: 'So many percent of the facilities have a confirmed relation with that kind.',
    },
    SIGNAL_ROUTE: { description: 'A worry can be passed on to these kinds, in at most so many steps.' },
    PARTNER_KINDS: { description: 'A facility works with so many of these kinds.' },
    CONTACT: { description: 'So many percent of the facilities have a contact that was checked of late.' },
    ANCHORING: { description: 'So many items of the checklist of anchoring are met.' },
    GOALS: { description: 'Something is done for each of these goals.' },
    FRESHNESS: { description: 'Facilities checked in the last so many months, as a share.' },
    RESILIENCE: { description: 'At most so many facilities without which the network falls apart.' },
  },
});
registerEnumType(LegalStatus, {
  name: 'LegalStatus',
  description: 'How binding a norm is; an observed average is not adequacy.',
  valuesConfig: {
    STATUTORY: { description: 'Required by law.' },
    BILL: { description: 'In a bill.' },
    NATIONAL_GUIDELINE: { description: 'National guideline, no law.' },
    MUNICIPAL_POLICY: { description: 'Policy of the municipality.' },
    MUNICIPAL_EXAMPLE: { description: 'Norm of another municipality, as an example.' },
    OBSERVED_AVERAGE: { description: 'What is usual in the country.' },
    EXAMPLE: { description: 'Our example, to begin the conversation with.' },
  },
});
registerEnumType(DistanceMetric, {
  name: 'DistanceMetric',
  description: 'How a distance is measured.',
  valuesConfig: {
    STRAIGHT_LINE: { description: 'As the crow flies, in RD metres.' },
    WALK_ESTIMATE: { description: 'Straight line times 1.3.' },
    ROAD: { description: 'Along roads.' },
  },
});
registerEnumType(RatioOf, {
  name: 'RatioOf',
  description: 'Of whom or what a ratio counts so many.',
  valuesConfig: {
    CHILDREN: { description: 'Children of the norm’s ages.' },
    INHABITANTS: { description: 'Inhabitants of every age.' },
    HOMES: { description: 'Homes, lived in or not.' },
  },
});
registerEnumType(Staff, {
  name: 'Staff',
  description: 'Which staff a norm in FTE counts.',
  valuesConfig: {
    FORMATION: { description: 'Formatie: posts, filled or not.' },
    OCCUPIED: { description: 'Bezetting: posts that are filled.' },
  },
});
registerEnumType(NotJudgedReason, {
  name: 'NotJudgedReason',
  description: 'Why no gap and no question speaks of a norm.',
  valuesConfig: {
    SWITCHED_OFF: { description: 'Whoever keeps the set does not want it judged, see `switchedOff`.' },
    FORM_NOT_JUDGED: {
      description: 'Norms of this form are not judged yet; of every form there is now they are.',
    },
    METRIC_NOT_MEASURED: { description: 'Distances are not measured that way.' },
  },
});
