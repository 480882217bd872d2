import { Enrolments, Graduations } from '@libs/graduation';
import { Database, PaperShelf, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { Chance } from '../chance';
import { ActivitiesHistory } from './activities-history';
import { AdviceHistory } from './advice-history';
import { storySchool } from './city-plan';
import { CommitteeHistory } from './committee-history';
import { EarlierCourses } from './earlier-courses';
import { FacultyHistory } from './faculty-history';
import type { DemoFamily } from './families';
import { LearningHistory } from './learning-history';
import { LibraryHistory } from './library-history';
import { PlacesHistory } from './places-history';
import { PlansHistory } from './plans-history';
import type { DemoCity } from './units-and-staff';
import { VisitHistory } from './visit-history';

/** Seconds that one printed guardian is short of graduating when she signs in: one short lecture is enough. */
const missingSeconds = 45;

/** How many guardians are settled at the same time; each takes a connection. */
const sideBySide = 8;

const dayMs = 86_400_000;

/** Two school years gone by and the running one so far: enrolments and graduations come from the same services and rules as any other. */
export class DemoHistory {
  constructor(
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly graduations: Graduations,
    private readonly shelf: PaperShelf,
    private readonly say: (text: string) => void,
  ) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const story = families.find(({ printed, school }) => printed && school.plan.code === storySchool);
    const courses = new EarlierCourses(this.database);
    const history = new LearningHistory(this.database);
    const running = Number(schoolYearOf(now).code.slice(0, 4));
    for (const startYear of [running - 2, running - 1, running]) {
      const { from, to, code } = schoolYearStarting(startYear);
      const until = to < now ? to : now;
      const year = {
        ...(await courses.build(city.unit, city.officerId, { code, from, to: until })),
        from,
        until,
      };
      await history.build(
        families.filter((family) => family !== story),
        year,
        new Chance(startYear),
      );
      if (story && startYear === running - 1)
        await history.almostThere(story.guardianId, year, missingSeconds);
      await this.enrolments.enrolMissing(new Date(from.getTime() + 5 * dayMs));
      await this.settle(families, to < now ? new Date(to.getTime() - 40 * dayMs) : now);
      this.say(`school year ${code} laid down`);
    }
    await new PlansHistory(this.database).build(city, now);
    this.say('teaching plans laid down');
    await new FacultyHistory(this.database).build(city, now);
    await new CommitteeHistory(this.database, this.shelf).build(city, now);
    await new VisitHistory(this.database).build(city, now);
    this.say('faculty, committees and visits laid down');
    await new ActivitiesHistory(this.database).build(city, families, now);
    this.say('activities laid down');
    await new LibraryHistory(this.database).build(city, families, now);
    await new AdviceHistory(this.database).build(city, now);
    await new PlacesHistory(this.database).build(city, families, now);
    this.say('library, books, tips and places laid down');
  }

  private async settle(families: DemoFamily[], at: Date): Promise<void> {
    const waiting = families.map(({ guardianId }) => guardianId);
    const work = async (): Promise<void> => {
      for (let next = waiting.pop(); next; next = waiting.pop()) await this.graduations.settle(next, at);
    };
    await Promise.all(Array.from({ length: sideBySide }, work));
  }
}
