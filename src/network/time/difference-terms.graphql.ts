import { registerEnumType } from 'type-graphql';
import { ChangeReason, NodeChangeReason, TieChangeKind } from './difference-terms.ts';

registerEnumType(TieChangeKind, {
  name: 'TieChangeKind',
  description:
    'What became of a tie. One that came or went is told as that alone; one that stayed may have several changes.',
  valuesConfig: {
    GAINED: { description: 'Erbij. Drawn at the later moment alone.' },
    LOST: {
      description:
        'Weg. Drawn at the earlier moment alone: it ended, as foreseen or not, or no longer passes the filter.',
    },
    CONFIRMED: { description: 'Bevestigd geworden. On one theme at least both sides now say so.' },
    UNCONFIRMED: {
      description: 'Niet meer bevestigd. What both confirmed is now said by one side, or by nobody.',
    },
    DISPUTED: {
      description:
        'Betwist geworden. The sides now differ by more than one level, and confirm no other theme.',
    },
    EXPIRED: {
      description:
        'Verlopen. Nobody ended it, but its last confirmation is now more than 12 months old, and was not at the earlier moment.',
    },
    STRENGTHENED: { description: 'Hechter. Its level is higher; not told where a level is not known.' },
    WEAKENED: { description: 'Losser. Its level is lower; not told where a level is not known.' },
    OTHER_THEMES: { description: "Andere thema's. They work together on other themes than before." },
  },
});
registerEnumType(ChangeReason, {
  name: 'ChangeReason',
  description: 'Why two moments differ: what was true on a day against what was recorded at a time.',
  valuesConfig: {
    REAL_CHANGE: {
      description:
        'Echte verandering. As recorded by now it was otherwise on the earlier day, and changed since.',
    },
    LATE_RECORD: {
      description:
        'Later vastgelegd. It was so on the earlier day already, and that was recorded only later; nothing that was recorded is taken back.',
    },
    CORRECTION: {
      description: 'Verbetering. What was recorded of the earlier day was changed since.',
    },
  },
});
registerEnumType(NodeChangeReason, {
  name: 'NodeChangeReason',
  description: 'Why a node is in one of two networks alone.',
  valuesConfig: {
    OPENED: { description: 'Begonnen. It was not active on the earlier day.' },
    CLOSED: { description: 'Gestopt. It is not active on the later day.' },
    SCOPE_ENTERED: {
      description: 'It was active on the earlier day, but neither stood in the area nor served it.',
    },
    SCOPE_LEFT: {
      description: 'It is active on the later day, but neither stands in the area nor serves it.',
    },
    FIRST_TIE: { description: 'It was there, but nothing is expected of its kind and it had no tie yet.' },
    LAST_TIE: {
      description: 'It is still there, but nothing is expected of its kind and it has no tie left.',
    },
  },
});
