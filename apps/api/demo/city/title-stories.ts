export interface TaskStory {
  code: 'gate' | 'total' | 'key-floor';
  about: string;
  have: string | null;
  need: string | null;
  /** What the school says, '' while it has not. */
  word: string;
}

export interface TitleStory {
  /** Code of the school in the plan of the city. */
  school: string;
  cause: 'points' | 'gate' | null;
  /** Days from today to the end of the term. */
  dueInDays: number | null;
  steps: { action: string; to: string; daysAgo: number; office: 'platform' | 'coordinator' }[];
  tasks: TaskStory[];
}

/** Titles that are not simply held today. */
export const titleStories: TitleStory[] = [
  {
    school: 'HC302',
    cause: null,
    dueInDays: null,
    steps: [{ action: 'watch', to: 'WATCH', daysAgo: 20, office: 'platform' }],
    tasks: [],
  },
  {
    school: 'HC203',
    cause: 'gate',
    dueInDays: 18,
    steps: [
      { action: 'warn', to: 'WARNING', daysAgo: 12, office: 'platform' },
      { action: 'begin-rectifying', to: 'RECTIFYING', daysAgo: 10, office: 'coordinator' },
    ],
    tasks: [
      {
        ...{ code: 'gate', about: 'G2', have: null, need: null },
        word: '章程已经修订，本学期召开了两次校务会并留有记录。',
      },
      { code: 'gate', about: 'G7', have: null, need: null, word: '' },
    ],
  },
  {
    school: 'HC304',
    cause: 'points',
    dueInDays: 49,
    steps: [
      { action: 'warn', to: 'WARNING', daysAgo: 41, office: 'platform' },
      { action: 'begin-rectifying', to: 'RECTIFYING', daysAgo: 38, office: 'coordinator' },
      { action: 'ask-reinspection', to: 'REINSPECTION', daysAgo: 3, office: 'coordinator' },
    ],
    tasks: [
      {
        ...{ code: 'total', about: 'excellent', have: '65.20', need: '70' },
        word: '增加了两次亲子实践活动，补齐了活动总结。',
      },
      {
        ...{ code: 'key-floor', about: 'C2', have: '0.54', need: '0.6' },
        word: '每班家长会上介绍了平台课程，由家长自愿参加，参与率已到六成。',
      },
    ],
  },
];
