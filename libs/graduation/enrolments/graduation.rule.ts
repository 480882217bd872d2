import type { ProgrammeRules, RequirementRule } from '../programmes/programme.rule';

/** Verified learning in one lesson: seconds seen at least once, the topics of its pinned course version, finished or not. */
export interface LessonFact {
  lessonId: string;
  seconds: number;
  topics: string[];
  completed: boolean;
}

/** An activity the guardian was at. `classHours` are those it was announced with. */
export interface ActivityFact {
  activityId: string;
  classHours: number;
  topics: string[];
}

/**
 * Everything the rule may look at. `quiz.score` is 0–100, the best try; sessions are the family's, records one a term at most.
 * Facts that were stored before on-site work counted have no activities.
 */
export interface LearningFacts {
  lessons: LessonFact[];
  activities?: ActivityFact[];
  quiz: { lessonId: string; score: number } | null;
  sessions: { required: number; attended: number };
  practiceRecords: number;
}

export type RequirementUnit = 'class-hours' | 'topics' | 'points' | 'percent' | 'sessions' | 'records';

/** One line of the explanation. `have` is rounded down and `left` up (one decimal), so nobody is told of an hour not there. */
export interface RequirementVerdict {
  code: string;
  title: { zh: string; en: string };
  have: number;
  need: number;
  left: number;
  unit: RequirementUnit;
  met: boolean;
  offered: boolean;
}

/** `learning` is 学习中: there is no failing state (domain: never). */
export type LearningState = 'learning' | 'graduated';

export interface GraduationVerdict {
  state: LearningState;
  requirements: RequirementVerdict[];
  explanation: { met: number; of: number; open: string[] };
}

/**
 * Whether a guardian's facts fulfil a programme version, and for each requirement how far it is (domain: graduation, default
 * programme). Pure and monotone: more learning never takes a met requirement away. `stage` selects the required topics.
 */
export function judgeGraduation(
  rules: ProgrammeRules,
  stage: string,
  facts: LearningFacts,
): GraduationVerdict {
  return explain(rules.requirements.map((rule) => judgeRequirement(rule, rules, stage, facts)));
}

/** The whole of single verdicts; also of those stored with a graduation. */
export function explain(requirements: RequirementVerdict[]): GraduationVerdict {
  const offered = requirements.filter((one) => one.offered);
  const open = offered.filter((one) => !one.met).map((one) => one.code);
  return {
    state: open.length === 0 ? 'graduated' : 'learning',
    requirements,
    explanation: { met: offered.length - open.length, of: offered.length, open },
  };
}

/** Seconds in lessons and activities of which at least one topic is required in the stage; one with two of them counts once. */
export function secondsInRequiredTopics(rules: ProgrammeRules, stage: string, facts: LearningFacts): number {
  const required = new Set(rules.requiredTopics[stage] ?? []);
  const asked = ({ topics }: { topics: string[] }): boolean => topics.some((topic) => required.has(topic));
  return sum(facts.lessons.filter(asked)) + onSite(rules, (facts.activities ?? []).filter(asked));
}

/** A topic is covered once a lesson of it was finished or an activity of it attended: opening fourteen lectures covers nothing. */
export function topicsCovered(facts: LearningFacts): string[] {
  const finished = facts.lessons.filter((lesson) => lesson.completed);
  return [...new Set([...finished, ...(facts.activities ?? [])].flatMap(({ topics }) => topics))].sort();
}

/** Verified seconds online and the class hours of activities attended, as seconds. */
export function secondsCounted(rules: ProgrammeRules, facts: LearningFacts): number {
  return sum(facts.lessons) + onSite(rules, facts.activities ?? []);
}

/**
 * The fewest verified seconds after which watching alone could fulfil the hours still open; Infinity when no hours are.
 * They may turn out too few (not all in required topics), never too many: judge again then, and ask again.
 */
export function secondsToGo(rules: ProgrammeRules, stage: string, facts: LearningFacts): number {
  const needs = rules.requirements.flatMap((rule) => {
    if (!rule.offered) return [];
    if (rule.kind === 'class-hours')
      return [rule.need * rules.classHourSeconds - secondsCounted(rules, facts)];
    if (rule.kind !== 'class-hours-in-required-topics') return [];
    return [rule.need * rules.classHourSeconds - secondsInRequiredTopics(rules, stage, facts)];
  });
  const open = needs.filter((seconds) => seconds > 0);
  return open.length > 0 ? Math.ceil(Math.max(...open)) : Infinity;
}

/** Seconds as class hours with one decimal, rounded down: 15 359 s of 2 400 s are 6.3, never 6.4. */
export function classHours(seconds: number, classHourSeconds: number): number {
  return Math.floor((Math.max(0, seconds) * 10) / classHourSeconds) / 10;
}

function judgeRequirement(
  rule: RequirementRule,
  rules: ProgrammeRules,
  stage: string,
  facts: LearningFacts,
): RequirementVerdict {
  const about = { code: rule.code, title: rule.title, offered: rule.offered };
  const measured = measure(rule, rules, stage, facts);
  if (!rule.offered || measured.nothingAsked) {
    return { ...about, have: 0, need: 0, left: 0, unit: measured.unit, met: true, offered: false };
  }
  const { have, need, unit, met } = measured;
  return { ...about, have, need, left: met ? 0 : Math.max(0.1, roundUp(need - have)), unit, met };
}

interface Measured {
  have: number;
  need: number;
  unit: RequirementUnit;
  met: boolean;
  nothingAsked?: boolean;
}

function measure(
  rule: RequirementRule,
  rules: ProgrammeRules,
  stage: string,
  facts: LearningFacts,
): Measured {
  switch (rule.kind) {
    case 'class-hours':
      return hours(secondsCounted(rules, facts), rule.need, rules);
    case 'class-hours-in-required-topics':
      return hours(secondsInRequiredTopics(rules, stage, facts), rule.need, rules);
    case 'topics-covered':
      return counted(topicsCovered(facts).length, rule.need, 'topics');
    case 'quiz':
      return counted(facts.quiz?.score ?? 0, rule.need, 'points', facts.quiz !== null);
    case 'required-sessions': {
      const { required, attended } = facts.sessions;
      const asked = sessionsAsked(required, rule);
      return { ...counted(Math.min(attended, asked), asked, 'sessions'), nothingAsked: required === 0 };
    }
    case 'practice-records':
      return counted(facts.practiceRecords, rule.need, 'records');
  }
}

/** Whole sessions: three of four, two of two; of more than the year's number only that many are looked at. */
function sessionsAsked(required: number, rule: { needPercent: number; perYear?: number }): number {
  return Math.ceil((Math.min(required, rule.perYear ?? required) * rule.needPercent) / 100);
}

function hours(seconds: number, need: number, rules: ProgrammeRules): Measured {
  const have = classHours(seconds, rules.classHourSeconds);
  return { have, need, unit: 'class-hours', met: seconds >= need * rules.classHourSeconds };
}

function counted(value: number, need: number, unit: RequirementUnit, given = true): Measured {
  return { have: roundDown(value), need, unit, met: given && value >= need };
}

const sum = (lessons: LessonFact[]) =>
  lessons.reduce((total, lesson) => total + Math.max(0, lesson.seconds), 0);
const onSite = (rules: ProgrammeRules, activities: ActivityFact[]) =>
  activities.reduce((total, activity) => total + activity.classHours, 0) * rules.classHourSeconds;
const roundDown = (value: number) => Math.floor(value * 10) / 10;
// 8 − 6.3 is 1.7000000000000002 in binary: the tiny step back keeps it from becoming 1.8.
const roundUp = (value: number) => Math.ceil(value * 10 - 1e-9) / 10;
