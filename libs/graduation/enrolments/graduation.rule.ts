import type { ProgrammeRules, RequirementRule } from '../programmes/programme.rule';

/** Verified learning in one lesson: seconds seen at least once, the topics of its pinned course version, finished or not. */
export interface LessonFact {
  lessonId: string;
  seconds: number;
  topics: string[];
  completed: boolean;
}

/** Everything the rule may look at. `quiz.score` is 0–100, the best try; sessions and records come from on-site work. */
export interface LearningFacts {
  lessons: LessonFact[];
  quiz: { lessonId: string; score: number } | null;
  sessions: { required: number; attended: number };
  practiceRecords: number;
}

export type RequirementUnit = 'class-hours' | 'topics' | 'points' | 'percent' | 'records';

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

/** Verified seconds in lessons of which at least one topic is required in the stage; a lesson with two of them counts once. */
export function secondsInRequiredTopics(rules: ProgrammeRules, stage: string, facts: LearningFacts): number {
  const required = new Set(rules.requiredTopics[stage] ?? []);
  return sum(facts.lessons.filter((lesson) => lesson.topics.some((topic) => required.has(topic))));
}

/** A topic is covered once a lesson of it was finished: opening fourteen lectures for a second each covers nothing. */
export function topicsCovered(facts: LearningFacts): string[] {
  return [
    ...new Set(facts.lessons.filter((lesson) => lesson.completed).flatMap((lesson) => lesson.topics)),
  ].sort();
}

export function secondsVerified(facts: LearningFacts): number {
  return sum(facts.lessons);
}

/**
 * The fewest verified seconds after which watching alone could fulfil the hours still open; Infinity when no hours are.
 * They may turn out too few (not all in required topics), never too many: judge again then, and ask again.
 */
export function secondsToGo(rules: ProgrammeRules, stage: string, facts: LearningFacts): number {
  const needs = rules.requirements.flatMap((rule) => {
    if (!rule.offered) return [];
    if (rule.kind === 'class-hours') return [rule.need * rules.classHourSeconds - secondsVerified(facts)];
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
      return hours(secondsVerified(facts), rule.need, rules);
    case 'class-hours-in-required-topics':
      return hours(secondsInRequiredTopics(rules, stage, facts), rule.need, rules);
    case 'topics-covered':
      return counted(topicsCovered(facts).length, rule.need, 'topics');
    case 'quiz':
      return counted(facts.quiz?.score ?? 0, rule.need, 'points', facts.quiz !== null);
    case 'required-sessions': {
      const { required, attended } = facts.sessions;
      const share = required > 0 ? (Math.min(attended, required) * 100) / required : 0;
      return { ...counted(share, rule.needPercent, 'percent'), nothingAsked: required === 0 };
    }
    case 'practice-records':
      return counted(facts.practiceRecords, rule.need, 'records');
  }
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
const roundDown = (value: number) => Math.floor(value * 10) / 10;
// 8 − 6.3 is 1.7000000000000002 in binary: the tiny step back keeps it from becoming 1.8.
const roundUp = (value: number) => Math.ceil(value * 10 - 1e-9) / 10;
