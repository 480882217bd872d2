import type { SchoolPlan, Standing } from './city-plan';

/** Shares (0–1) of families, by which the history of a school is laid down. */
export interface Habits {
  joined: number;
  /** Of the families: with at least four class hours in a year. */
  active: number;
  /** Of the families: graduated. Never more than active. */
  graduated: number;
  /** Of those who try the unit quiz. */
  passing: number;
  instructors: number;
}

export const habits: Record<Standing, Habits> = {
  star: { joined: 0.97, active: 0.92, graduated: 0.8, passing: 0.98, instructors: 6 },
  model: { joined: 0.93, active: 0.82, graduated: 0.66, passing: 0.94, instructors: 5 },
  excellent: { joined: 0.88, active: 0.66, graduated: 0.46, passing: 0.9, instructors: 4 },
  basic: { joined: 0.75, active: 0.5, graduated: 0.32, passing: 0.78, instructors: 3 },
  unrated: { joined: 0.5, active: 0.22, graduated: 0.14, passing: 0.7, instructors: 1 },
};

/** A school whose families learned less until last year than they do now: what its title is warned for. */
const quieter: Readonly<Record<string, Partial<Habits>>> = {
  HC304: { active: 0.1, graduated: 0.05 },
};

export const habitsUntilLastYear = ({ code, standing }: SchoolPlan): Habits => ({
  ...habits[standing],
  ...quieter[code],
});

/** value, or value and what it is out of. */
type Paper = number | [value: number, of: number];

/** What the district took over from paper for a school of this standing and this number of families. */
export function paperFigures(standing: Standing, families: number): Record<string, Paper> {
  const at = { star: 4, model: 3, excellent: 2, basic: 1, unrated: 0 }[standing];
  const of = (list: [number, number, number, number, number]): number => list[at] ?? 0;
  const share = (rates: [number, number, number, number, number], whole: number): Paper => [
    Math.round(of(rates) * whole),
    whole,
  ];
  const asked = Math.max(30, Math.round(families * 0.7));
  return {
    'gate.plaque-and-venue': of([0, 1, 1, 1, 1]),
    'gate.committee-and-rules': 1,
    'gate.plan-published': of([0, 1, 1, 1, 1]),
    'gate.activities-in-weaker-term': of([1, 2, 3, 3, 4]),
    'gate.parent-child-in-weaker-term': of([0, 1, 1, 2, 2]),
    'gate.sessions-in-thinnest-grade': of([3, 4, 6, 8, 10]),
    'gate.hours-in-thinnest-grade': of([5, 8, 9, 11, 12]),
    'gate.activities-with-papers': share([0.5, 0.9, 1, 1, 1], 10),
    'gate.minors-data': of([0, 1, 1, 1, 1]),
    'committee-meetings': of([1, 2, 4, 4, 5]),
    'plan-workload-budget': of([0.25, 0.5, 0.75, 1, 1]),
    'committee-seats': share([0.6, 0.75, 0.95, 1, 1], 20),
    'trained-instructors': of([0, 1, 2, 2, 3]),
    'teachers-trained': share([0.3, 0.5, 0.8, 0.85, 0.92], 40),
    'course-quality': of([0.25, 0.5, 0.75, 0.75, 1]),
    'median-class-hours': of([5, 8, 11, 12, 13]),
    'special-needs-sessions': of([0, 1, 3, 4, 5]),
    'new-pupils-visited': share([0.6, 0.8, 0.95, 0.98, 1], Math.max(10, Math.round(families / 4))),
    'pupils-visited': share([0.3, 0.55, 0.8, 0.88, 0.95], families),
    'parent-child-activities': of([1, 2, 4, 4, 5]),
    'satisfied-answers': share([0.7, 0.8, 0.93, 0.95, 0.98], asked),
    'graduates-with-practice': share([0.2, 0.45, 0.65, 0.7, 0.8], Math.max(10, Math.round(families * 0.5))),
    'questions-answered': share([0.6, 0.8, 0.93, 0.96, 1], 30),
    brand: of([0, 0.25, 0.75, 0.75, 1]),
    'research-level': of([0, 0.25, 0.5, 0.75, 1]),
    outreach: of([0, 0.25, 0.75, 0.75, 1]),
  };
}
