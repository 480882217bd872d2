import { Database, dayOf, newId, startOfDay } from '@libs/platform';
import { Chance } from '../chance';
import { insertRows } from './demo-rows';
import { heldBy } from './held-titles';
import type { DemoCity, DemoSchool } from './units-and-staff';

interface Studio {
  id: string;
  schoolId: string;
  communities: string[];
}

const dayMs = 86_400_000;
const talks = [
  '手机放哪儿，一家人说了算',
  '隔代带娃，怎么商量',
  '暑假怎么过',
  '孩子不爱说话怎么办',
  '入学前的那些担心',
];

/** Strong schools each help a weaker one, and their teachers go to the communities of their studio. */
export class OutreachHistory {
  private readonly chance = new Chance(20_260_921);

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const studios = await this.studios();
    const strong = city.schools.filter(({ plan }) => ['star', 'model', 'excellent'].includes(heldBy(plan)));
    const weak = city.schools.filter(({ plan }) => ['basic', 'unrated'].includes(heldBy(plan)));
    const pairings = strong.flatMap((school, at): unknown[][] => {
      const partner = weak[at % weak.length];
      const studio = studios.find(({ schoolId }) => schoolId === school.unit.id);
      const since = dayOf(new Date(now.getTime() - this.chance.between(100, 500) * dayMs));
      return partner
        ? [[newId(), school.unit.id, partner.unit.id, studio?.id ?? null, since, school.officerId]]
        : [];
    });
    const columns = ['id', 'school_id', 'partner_id', 'studio_id', 'since_day', 'recorded_by'];
    await insertRows(this.database, 'school_pairings', columns, pairings);
    const sessions = strong.flatMap((school) => {
      const studio = studios.find(({ schoolId }) => schoolId === school.unit.id);
      return studio ? this.sessions(school, studio, now) : [];
    });
    await insertRows(
      this.database,
      'community_sessions',
      ['id', 'school_id', 'studio_id', 'community', 'title', 'place', 'starts_at', 'participants'],
      sessions,
    );
  }

  /** Five in the year gone by, and one that comes. */
  private sessions({ unit }: DemoSchool, studio: Studio, now: Date): unknown[][] {
    return [-260, -200, -150, -60, -20, 9].map((days) => {
      const community = this.chance.pick(studio.communities);
      const morning = startOfDay(dayOf(new Date(now.getTime() + days * dayMs))).getTime() + 9.5 * 3_600_000;
      const came = days < 0 ? this.chance.between(15, 48) : null;
      const what = [community, this.chance.pick(talks), `${community}活动室`, new Date(morning), came];
      return [newId(), unit.id, studio.id, ...what];
    });
  }

  private async studios(): Promise<Studio[]> {
    const rows = await this.database.query<Omit<Studio, 'communities'> & { communities: string | string[] }>(
      `SELECT s.id, m.school_id AS schoolId, s.communities FROM studios s
         JOIN faculty_members m ON m.id = s.leader_id ORDER BY s.name, s.id`,
    );
    return rows.map(({ communities, ...studio }) => {
      const names = typeof communities === 'string' ? (JSON.parse(communities) as string[]) : communities;
      return { ...studio, communities: names };
    });
  }
}
