export const practiceStates = ['DRAFT', 'SUBMITTED', 'ADVISED', 'ACCEPTED'] as const;
export type PracticeState = (typeof practiceStates)[number];

export const practiceKinds = ['practice', 'reflection'] as const;
export type PracticeKind = (typeof practiceKinds)[number];

/** Working days after which a record is accepted by itself (domain: graduation, 4). */
export const acceptanceWorkingDays = 10;

/** Of one person for one child in one term: two are asked for, an archive is not. */
export const mostRecordsATerm = 12;

/** A moment, not an album. */
export const mostPhotos = 6;

/** Days in which a record that was put away can be taken back. */
export const daysToRestore = 30;

interface Move {
  from: readonly PracticeState[];
  to: PracticeState;
}

/** Every allowed move of a record. What is not here does not happen. */
export const practiceMoves = {
  submit: { from: ['DRAFT', 'ADVISED'], to: 'SUBMITTED' },
  advise: { from: ['SUBMITTED'], to: 'ADVISED' },
  accept: { from: ['SUBMITTED'], to: 'ACCEPTED' },
} as const satisfies Record<string, Move>;

export const practiceMays = [
  'edit',
  'submit',
  'share',
  'archive',
  'restore',
  'advise',
  'accept',
  'show',
  'hide',
] as const;
export type PracticeMay = (typeof practiceMays)[number];

export interface PracticeSituation {
  state: PracticeState;
  archived: boolean;
  /** Whether the author agrees that the school shows it to its families. */
  agreed: boolean;
  shown: boolean;
}

/** What somebody is to a record; a teacher who is also a parent does not judge the own one. */
export interface PracticeStanding {
  author: boolean;
  answers: boolean;
  shows: boolean;
}

const allows = (step: keyof typeof practiceMoves, state: PracticeState): boolean =>
  (practiceMoves[step].from as readonly PracticeState[]).includes(state);

/** What can be done now. The same tables are behind the checks, so a button that is shown works. */
export function practiceMay(record: PracticeSituation, standing: PracticeStanding): PracticeMay[] {
  const { state, archived, agreed, shown } = record;
  if (archived) return standing.author ? ['restore'] : [];
  const acts: [PracticeMay, boolean][] = [
    ['edit', standing.author && allows('submit', state)],
    ['submit', standing.author && allows('submit', state)],
    ['share', standing.author],
    ['archive', standing.author],
    ['advise', standing.answers && allows('advise', state)],
    ['accept', standing.answers && allows('accept', state)],
    ['show', standing.shows && state === 'ACCEPTED' && agreed && !shown],
    ['hide', standing.shows && shown],
  ];
  return acts.filter(([, may]) => may).map(([act]) => act);
}

/** What the school sees at all: never what is still being written or was put away. */
export const isSeenBySchool = ({ state, archived }: Pick<PracticeSituation, 'state' | 'archived'>): boolean =>
  state !== 'DRAFT' && !archived;
