import type { YearCounts, YearKey } from './year-counts.rule';

export const figureGroups = [
  'learning',
  'plans',
  'activities',
  'practice',
  'surveys',
  'questions',
  'visits',
  'team',
  'graduation',
] as const;
export type FigureGroup = (typeof figureGroups)[number];

export const figureUnits = [
  'families',
  'hours',
  'sessions',
  'activities',
  'times',
  'records',
  'answers',
  'questions',
  'people',
] as const;
export type FigureUnit = (typeof figureUnits)[number];

interface Definition {
  code: string;
  group: FigureGroup;
  unit: FigureUnit;
  value: YearKey;
  /** The whole that the value is a part of. */
  of?: YearKey;
  /** Says what single families did: hidden where there are few of them. */
  ofFamilies?: true;
}

const definitions = [
  { code: 'joined', group: 'learning', unit: 'families', value: 'joined', of: 'families' },
  { code: 'learned', group: 'learning', unit: 'families', value: 'learned', of: 'joined', ofFamilies: true },
  { code: 'hours', group: 'learning', unit: 'hours', value: 'seconds', ofFamilies: true },
  { code: 'sessions', group: 'plans', unit: 'sessions', value: 'sessionsHeld', of: 'sessionsPlanned' },
  { code: 'activities', group: 'activities', unit: 'activities', value: 'activities' },
  { code: 'attendances', group: 'activities', unit: 'times', value: 'attendances', ofFamilies: true },
  {
    code: 'attended',
    group: 'activities',
    unit: 'families',
    value: 'attended',
    of: 'joined',
    ofFamilies: true,
  },
  { code: 'records', group: 'practice', unit: 'records', value: 'records', ofFamilies: true },
  {
    code: 'practised',
    group: 'practice',
    unit: 'families',
    value: 'practised',
    of: 'joined',
    ofFamilies: true,
  },
  // Surveys hide their own small groups: what arrives here may be shown.
  {
    code: 'answered-survey',
    group: 'surveys',
    unit: 'families',
    value: 'surveyAnswers',
    of: 'surveyFamilies',
  },
  { code: 'satisfied', group: 'surveys', unit: 'answers', value: 'surveySatisfied', of: 'surveyAnswers' },
  { code: 'questions', group: 'questions', unit: 'questions', value: 'answered', of: 'questions' },
  { code: 'visited', group: 'visits', unit: 'families', value: 'visited', of: 'families', ofFamilies: true },
  { code: 'instructors', group: 'team', unit: 'people', value: 'instructors' },
  {
    code: 'graduated',
    group: 'graduation',
    unit: 'families',
    value: 'graduated',
    of: 'enrolled',
    ofFamilies: true,
  },
] as const satisfies readonly Definition[];

export type FigureCode = (typeof definitions)[number]['code'];
export const figureCodes: readonly FigureCode[] = definitions.map(({ code }) => code);

export interface YearFigure {
  code: FigureCode;
  group: FigureGroup;
  unit: FigureUnit;
  /** null: nothing is recorded of it here, or it is hidden. */
  value: number | null;
  of: number | null;
  hidden: boolean;
}

/** Hours of sixty minutes, one decimal. */
const shownAs = (unit: FigureUnit, value: number): number =>
  unit === 'hours' ? Math.round(value / 360) / 10 : value;

/** What a school does for all its families and not for one class. */
const ofSchoolsOnly: ReadonlySet<FigureGroup> = new Set(['surveys', 'questions', 'team']);

/** The figures of a unit in their order; `few`: what its families did stays hidden. */
export function figuresOf({ totals }: YearCounts, few: boolean, ofClass = false): YearFigure[] {
  const asked = definitions.filter(({ group }) => !ofClass || !ofSchoolsOnly.has(group));
  return asked.map((definition: Definition): YearFigure => {
    const { code, group, unit, value, of, ofFamilies } = definition;
    const hidden = few && ofFamilies === true;
    const counted = totals[value];
    const whole = of === undefined ? null : (totals[of] ?? null);
    return {
      code: code as FigureCode,
      group,
      unit,
      value: hidden || counted === undefined ? null : shownAs(unit, counted),
      of: hidden ? null : whole,
      hidden,
    };
  });
}
