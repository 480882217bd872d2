import { Enrolments } from '@libs/graduation';
import { Database, PaperShelf, schoolYearOf, schoolYearStarting } from '@libs/platform';
import { Chance } from '../chance';
import { ActivitiesHistory } from './activities-history';
import { AdviceHistory } from './advice-history';
import { pilotSchool, storySchool } from './city-plan';
import { CommitteeHistory } from './committee-history';
import { EarlierCourses } from './earlier-courses';
import { FacultyHistory } from './faculty-history';
import type { DemoFamily } from './families';
import { FamilyReader } from './family-reader';
import { LearningHistory } from './learning-history';
import { LibraryHistory } from './library-history';
import { OutreachHistory } from './outreach-history';
import { PlacesHistory } from './places-history';
import { PlansHistory } from './plans-history';
import type { Settling } from './settling';
import type { DemoCity } from './units-and-staff';
import { VisitHistory } from './visit-history';

/** Seconds that one printed guardian is short of graduating when she signs in: one short lecture is enough. */
const missingSeconds = 45;

const dayMs = 86_400_000;

/** Two school years gone by and the running one so far: enrolments and graduations come from the same services and rules as any other. */
export class DemoHistory {
  constructor(
    private readonly database: Database,
    private readonly enrolments: Enrolments,
    private readonly settling: Settling,
    private readonly shelf: PaperShelf,
    private readonly say: (text: string) => void,
  ) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const story = families.find(({ printed, school }) => printed && school.plan.code === storySchool);
    const courses = new EarlierCourses(this.database);
    const history = new LearningHistory(this.database);
    const running = Number(schoolYearOf(now).code.slice(0, 4));
    await new PlansHistory(this.database).build(city, now);
    this.say('teaching plans laid down');
    // Before the years are settled: what was attended counts for graduation.
    const others = families.filter((family) => family !== story);
    await new ActivitiesHistory(this.database).build(city, others, now);
    this.say('activities laid down');
    for (const startYear of [running - 2, running - 1, running]) {
      const { from, to, code } = schoolYearStarting(startYear);
      const until = to < now ? to : now;
      const year = {
        ...(await courses.build(city.unit, city.officerId, { code, from, to: until })),
        from,
        until,
        isRunning: startYear === running,
      };
      await history.build(others, year, new Chance(startYear));
      if (story && startYear === running - 1)
        await history.almostThere(story.guardianId, year, missingSeconds);
      await this.enrolments.enrolMissing(new Date(from.getTime() + 5 * dayMs));
      if (startYear === running) await this.pilot(families, code);
      await (to < now
        ? this.settling.yearGoneBy(families, new Date(to.getTime() - 40 * dayMs))
        : this.settling.everybody(families, now));
      this.say(`school year ${code} laid down`);
    }
    await new FacultyHistory(this.database).build(city, now);
    await new OutreachHistory(this.database).build(city, now);
    await new CommitteeHistory(this.database, this.shelf).build(city, now);
    await new VisitHistory(this.database).build(city, now);
    this.say('faculty, committees and visits laid down');
    await new FamilyReader(this.database).build(city, now);
    await new LibraryHistory(this.database).build(city, families, now);
    await new AdviceHistory(this.database).build(city, now);
    await new PlacesHistory(this.database).build(city, families, now);
    this.say('library, books, tips and places laid down');
  }

  /** A few families of one school try the programme that asks for sessions and practice records a year before the others. */
  private async pilot(families: DemoFamily[], schoolYear: string): Promise<void> {
    const trying = families.filter(({ printed, school }) => printed && school.plan.code === pilotSchool);
    if (trying.length === 0) return;
    await this.database.execute(
      `UPDATE enrolments SET programme_version_id = (SELECT id FROM programme_versions WHERE number = 2)
        WHERE person_id IN (?) AND school_year = ? AND state = 'learning'`,
      [trying.map(({ guardianId }) => guardianId), schoolYear],
    );
  }
}
