import { Enrolments, Graduations } from '@libs/graduation';
import { Database, schoolYearStarting } from '@libs/platform';
import { Chance } from '../chance';
import { EarlierCourses } from './earlier-courses';
import type { DemoFamily } from './families';
import { LearningHistory } from './learning-history';
import type { DemoCity } from './units-and-staff';

/** Seconds that one printed guardian is short of graduating when she signs in: one short lecture is enough. */
const missingSeconds = 45;

/** How many guardians are settled at the same time; each takes a connection. */
const sideBySide = 8;

const dayMs = 86_400_000;

/** Two school years gone by: enrolments and graduations come from the same services and rules as any other. */
export class DemoHistory {
  constructor(
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly graduations: Graduations,
    private readonly say: (text: string) => void,
  ) {}

  async build(city: DemoCity, families: DemoFamily[], startYears: number[]): Promise<void> {
    // The first printed guardian is left just short of graduating.
    const story = families.find((family) => family.printed);
    const courses = new EarlierCourses(this.database);
    const history = new LearningHistory(this.database);
    for (const [index, startYear] of startYears.entries()) {
      const year = schoolYearStarting(startYear);
      const heard = { ...(await courses.build(city.unit, city.officerId, year)), from: year.from };
      const learners = families.filter((family) => family !== story);
      await history.build(learners, heard, new Chance(startYear));
      if (story && index === startYears.length - 1)
        await history.almostThere(story.guardianId, heard, missingSeconds);
      await this.enrolments.enrolMissing({ at: new Date(year.from.getTime() + 5 * dayMs) });
      await this.settle(families, new Date(year.to.getTime() - 40 * dayMs));
      this.say(`school year ${year.code} laid down`);
    }
    await this.enrolments.enrolMissing();
  }

  private async settle(families: DemoFamily[], at: Date): Promise<void> {
    const waiting = families.map(({ guardianId }) => guardianId);
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.graduations.settle(next, at);
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }
}
