import type { Tier } from '@libs/organization';
import {
  dayOf,
  newId,
  schoolYearOf,
  schoolYearStarting,
  type Database,
  type Transactions,
} from '@libs/platform';
import type { LoggedChange, StateLog } from '@libs/rating';
import { insertRows } from './demo-rows';
import type { DemoCity } from './units-and-staff';

interface AwardedAssessment {
  id: string;
  cycleId: string;
  unitId: string;
  unitName: string;
  tier: Tier;
  enteredAt: Date;
}

const marks: Readonly<Record<Tier, string>> = { basic: '基', excellent: '优', model: '范', star: '星' };
const yearsOf: Readonly<Record<Tier, number>> = { basic: 1, excellent: 3, model: 3, star: 3 };

/** What the last cycle awarded: each a title from the first day of the running school year, with its plaque. */
export class AwardHistory {
  constructor(
    private readonly database: Database,
    private readonly log: StateLog,
    private readonly transactions: Transactions,
  ) {}

  async build(city: DemoCity, now: Date): Promise<void> {
    const startYear = Number(schoolYearOf(now).code.slice(0, 4));
    const since = dayOf(schoolYearStarting(startYear).from);
    const awarded = numbered(await this.awarded(), since.slice(0, 4)).map((each) => {
      const end = schoolYearStarting(startYear + yearsOf[each.tier]).from.getTime() - 1;
      return { ...each, awardId: newId(), titleId: newId(), since, until: dayOf(new Date(end)) };
    });
    await this.titles(awarded, city.officerId);
    const columns = ['id', 'assessment_id', 'cycle_id', 'unit_id', 'title_id', 'tier', 'sequence', 'number'];
    await insertRows(
      this.database,
      'awards',
      [...columns, 'school_name', 'city_name', 'since_day', 'until_day', 'awarded_at'],
      awarded.map((each) => [
        ...[
          each.awardId,
          each.id,
          each.cycleId,
          each.unitId,
          each.titleId,
          each.tier,
          each.sequence,
          each.number,
        ],
        ...[each.unitName, city.unit.name, each.since, each.until, each.enteredAt],
      ]),
    );
    const last = new Map(awarded.map(({ tier, sequence }) => [tier, sequence]));
    const numbers = [...last].map(([tier, count]) => [since.slice(0, 4), tier, count]);
    await insertRows(this.database, 'plaque_numbers', ['year', 'tier', 'last'], numbers);
  }

  private async titles(awarded: Title[], officerId: string): Promise<void> {
    await insertRows(
      this.database,
      'titles',
      [
        ...['id', 'unit_id', 'tier', 'since_day', 'until_day', 'document_number', 'recorded_by'],
        ...['state', 'version', 'entered_at', 'cycle_id'],
      ],
      awarded.map((each) => [
        ...[each.titleId, each.unitId, each.tier, each.since, each.until, each.number, officerId],
        ...['ACTIVE', 1, each.enteredAt, each.cycleId],
      ]),
    );
    const told = awarded.flatMap(({ awardId, titleId, unitId, tier, number, since, until, enteredAt }) => {
      const given = { unitId, from: null, by: officerId, reason: '', at: enteredAt };
      const facts = { tier, since, until };
      return [
        { ...given, subject: 'title', subjectId: titleId, to: 'ACTIVE', action: 'award', facts },
        {
          ...given,
          subject: 'award',
          subjectId: awardId,
          to: 'GIVEN',
          action: 'give',
          facts: { number, tier, sinceDay: since, untilDay: until },
        },
      ] satisfies Omit<LoggedChange, 'sequence'>[];
    });
    await this.transactions.run(() => this.log.takeOver(told));
  }

  private awarded(): Promise<AwardedAssessment[]> {
    return this.database.query<AwardedAssessment>(
      `SELECT a.id, a.cycle_id AS cycleId, a.unit_id AS unitId, u.name AS unitName, a.target_tier AS tier,
              a.entered_at AS enteredAt
         FROM assessments a JOIN units u ON u.id = a.unit_id
        WHERE a.state = 'AWARDED' ORDER BY a.entered_at, a.id`,
    );
  }
}

type Numbered = AwardedAssessment & { sequence: number; number: string };
type Title = Numbered & { awardId: string; titleId: string; since: string; until: string };

/** In the order in which they were awarded, each tier of the year from one. */
function numbered(awarded: AwardedAssessment[], year: string): Numbered[] {
  const last = new Map<Tier, number>();
  return awarded.map((each) => {
    const sequence = (last.get(each.tier) ?? 0) + 1;
    last.set(each.tier, sequence);
    const number = `家校〔${year}〕${marks[each.tier]}${String(sequence).padStart(4, '0')}号`;
    return { ...each, sequence, number };
  });
}
