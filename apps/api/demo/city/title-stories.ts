import type { Tier } from '@libs/organization';

interface StoryStep {
  action: string;
  to: string;
  /** Days from the step to today. */
  daysAgo: number;
  office: 'platform' | 'coordinator';
}

export interface TitleStory {
  cause: 'points' | 'gate' | null;
  /** Days from the first step to the end of the term. */
  term: number | null;
  steps: StoryStep[];
  /** Whether the school has said what it put right. */
  answered: boolean;
}

/** The yearly check was made that many days ago. */
export const checkedDaysAgo = 12;

const warned: StoryStep[] = [
  { action: 'warn', to: 'WARNING', daysAgo: checkedDaysAgo, office: 'platform' },
  { action: 'begin-rectifying', to: 'RECTIFYING', daysAgo: 10, office: 'coordinator' },
];

/** What has followed from a yearly check, by what it found. */
export const titleStories: Readonly<Record<'watch' | 'gate-lost' | 'warning', TitleStory>> = {
  watch: {
    cause: null,
    term: null,
    steps: [{ action: 'watch', to: 'WATCH', daysAgo: checkedDaysAgo, office: 'platform' }],
    answered: false,
  },
  'gate-lost': { cause: 'gate', term: 30, steps: warned, answered: false },
  warning: {
    cause: 'points',
    term: 90,
    steps: [...warned, { action: 'ask-reinspection', to: 'REINSPECTION', daysAgo: 3, office: 'coordinator' }],
    answered: true,
  },
};

const tierNames: Readonly<Record<Tier, string>> = {
  basic: '基础',
  excellent: '优秀',
  model: '示范',
  star: '星级',
};

/** What a school says it has put right. */
export function wordOn(code: string, about: string): string {
  switch (code) {
    case 'gate':
      return '已补做并归档，材料放在校长室，请复核。';
    case 'total':
      return `增加了两次亲子实践活动，补齐了活动总结，向“${tierNames[about as Tier]}”的分数靠拢。`;
    case 'domain-floor':
      return '已列入本学期重点工作，由教导处每月查一次进度。';
    default:
      return '每班家长会上介绍了平台课程，由家长自愿参加，参与的家庭已经多了起来。';
  }
}
