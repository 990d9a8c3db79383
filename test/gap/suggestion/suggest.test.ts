import { suggest, type ToSuggest } from '../../../src/gap/suggestion/suggest.ts';

const relation: ToSuggest = {
  ...{ kind: 'RELATION', relationClass: 'NO_RELATION', areaLabel: 'Wijk 1', wantedKind: 'KINDERWERK' },
  ...{ ownName: 'De School', otherName: 'Het Team', introducerName: null, isPartner: true, isTied: false },
  ...{ distanceMetres: null, requiredLevel: 3 },
};
const provision: ToSuggest = {
  ...relation,
  ...{ kind: 'PROVISION', relationClass: null, ownName: null, isPartner: false, distanceMetres: 1234.4 },
};

const told: [string, ToSuggest, string, string][] = [
  [
    'too few names who could come, and asks them',
    provision,
    'Het dichtst bij van wie er nog niet werken is Het Team (kinderwerk), op 1.234 meter hemelsbreed.',
    'Kan Het Team ook in Wijk 1 werken?',
  ],
  [
    'too far asks whether children can go there, or it can come nearer',
    { ...provision, kind: 'DISTANCE' },
    'Het dichtst bij is Het Team (kinderwerk), op 1.234 meter hemelsbreed.',
    'Kunnen kinderen uit Wijk 1 bij Het Team terecht, of kan Het Team dichterbij iets doen?',
  ],
  [
    'too little within walking distance asks who is nearest to do more, or something nearer by',
    { ...provision, kind: 'ACCESS' },
    'Het dichtst bij is Het Team (kinderwerk), op 1.234 meter hemelsbreed.',
    'Kan Het Team meer doen voor kinderen uit Wijk 1, of iets doen dat voor hen dichterbij is?',
  ],
  [
    'nobody anywhere asks who can begin',
    { ...provision, otherName: null, distanceMetres: null },
    'Er is nergens kinderwerk bekend met een plek op de kaart.',
    'Wie kan in Wijk 1 kinderwerk beginnen?',
  ],
  [
    'no partner in the area names who could come',
    { ...relation, relationClass: 'NO_PARTNER_IN_AREA', isPartner: false, distanceMetres: 900 },
    'Het dichtst bij van wie er nog niet werken is Het Team (kinderwerk), op 900 meter hemelsbreed.',
    'Kan Het Team ook in Wijk 1 werken?',
  ],
  [
    'an agreement to pass a worry on that one side names asks both whether they have it',
    { ...relation, kind: 'SIGNAL_ROUTE', relationClass: 'ONE_SIDED' },
    'Vraag aan De School en aan Het Team of zij hierover een afspraak hebben.',
    'Wat spraken De School en Het Team af over het doorgeven van een zorg over kinderen?',
  ],
  [
    'no relation asks who knows both to introduce them',
    { ...relation, introducerName: 'Het Lokale Team' },
    'Het Lokale Team werkt met beide samen en kan De School en Het Team aan elkaar voorstellen.',
    'Wil Het Lokale Team De School en Het Team aan elkaar voorstellen?',
  ],
  [
    'no relation with somebody nobody knows asks to get to know them',
    relation,
    'Het Team werkt in het gebied. Niemand is bekend die met beide samenwerkt.',
    'Wil De School kennismaken met Het Team?',
  ],
  [
    'no relation on the theme, but on another, begins there',
    { ...relation, isTied: true },
    'De School en Het Team werken al samen, over iets anders.',
    'Kunnen De School en Het Team ook hierover afspraken maken?',
  ],
  [
    'a tie that is too weak names the step to be made',
    { ...relation, relationClass: 'TOO_WEAK' },
    'De School en Het Team werken al samen. Het gaat om de stap naar "stemmen af".',
    'Wat hebben De School en Het Team nodig om te komen tot "stemmen af"?',
  ],
  [
    'a tie that ended asks to take it up again',
    { ...relation, relationClass: 'LAPSED' },
    'De School en Het Team werkten eerder samen.',
    'Willen De School en Het Team de samenwerking weer oppakken?',
  ],
  [
    'a dispute asks both what they mean',
    { ...relation, relationClass: 'DISPUTED' },
    'Laat De School en Het Team samen zeggen hoe nauw zij samenwerken.',
    'Wat verstaan De School en Het Team elk onder hun samenwerking?',
  ],
  [
    'a one-sided tie asks both, so that nobody learns which side spoke',
    { ...relation, relationClass: 'ONE_SIDED' },
    'Vraag aan De School en aan Het Team hoe nauw zij samenwerken.',
    'Hoe nauw werken De School en Het Team samen?',
  ],
];

test.each(told)('%s', (_title, gap, text, question) => {
  expect(suggest(gap, 'NL')).toEqual({ text, question });
});

test.each(told)('in English too: %s', (_title, gap) => {
  const { text, question } = suggest(gap, 'EN');
  const names = [gap.otherName ?? gap.areaLabel, ...(gap.introducerName ? [gap.introducerName] : [])];
  for (const name of names) expect(`${text} ${question}`).toContain(name);
  expect(question).toMatch(/^(Can|Who|Will|Would|What|How)\b.*\?$/);
});
