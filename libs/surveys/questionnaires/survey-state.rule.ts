/** PUBLISHED: open from its first day to its last · CLOSED: nothing more comes in, to be counted · COUNTED: for good. */
export const surveyStates = ['DRAFT', 'PUBLISHED', 'CLOSED', 'COUNTED'] as const;
export type SurveyState = (typeof surveyStates)[number];

export const surveyMays = ['edit', 'publish', 'close', 'copy', 'archive', 'restore'] as const;
export type SurveyMay = (typeof surveyMays)[number];

interface Situation {
  state: SurveyState;
  opensOn: string;
  closesOn: string;
  archivedAt: Date | null;
}

/** Whether families can answer on the day (`YYYY-MM-DD`). */
export const isOpen = ({ state, opensOn, closesOn, archivedAt }: Situation, today: string): boolean =>
  state === 'PUBLISHED' && archivedAt === null && opensOn <= today && today <= closesOn;

/** What its writer may do with it. While families are answering it can be closed, but not put away. */
export function surveyMay({ state, archivedAt }: Situation): SurveyMay[] {
  if (archivedAt) return ['restore'];
  const acts: Record<SurveyState, SurveyMay[]> = {
    DRAFT: ['edit', 'publish', 'copy', 'archive'],
    PUBLISHED: ['close', 'copy'],
    CLOSED: ['copy'],
    COUNTED: ['copy', 'archive'],
  };
  return acts[state];
}
