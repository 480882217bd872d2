import { Database, startOfDay } from '@libs/platform';

interface SessionRow {
  id: string;
  schoolId: string;
  startYear: number;
  term: number;
  kind: string;
  title: string;
  place: string;
  day: string;
  startsAt: string;
  classHours: string;
  required: number;
}

/** What a published teaching plan says of a session on site. */
export interface PlannedSession {
  id: string;
  title: string;
  place: string;
  startsAt: Date;
  classHours: number;
  required: boolean;
}

/** The sessions on site of all published plans, each given out once. */
export class PlannedSessions {
  private readonly open = new Map<string, PlannedSession[]>();

  constructor(rows: readonly SessionRow[]) {
    for (const row of rows) {
      const key = keyOf(row.schoolId, row.startYear, row.term, row.kind);
      this.open.set(key, [...(this.open.get(key) ?? []), sessionOf(row)]);
    }
  }

  static async read(database: Database): Promise<PlannedSessions> {
    return new PlannedSessions(
      await database.query<SessionRow>(
        `SELECT s.id, p.unit_id AS schoolId, CAST(LEFT(p.school_year, 4) AS UNSIGNED) AS startYear, s.term,
                s.activity_kind AS kind, s.title, s.place, DATE_FORMAT(s.on_day, '%Y-%m-%d') AS day,
                s.starts_at AS startsAt, s.class_hours AS classHours, s.required
           FROM teaching_plans p JOIN plan_sessions s ON s.version_id = p.current_version_id
          WHERE p.kind = 'school' AND s.on_day IS NOT NULL ORDER BY s.on_day, s.id`,
      ),
    );
  }

  /** The next one of that kind in the term, if there is one left. */
  take(schoolId: string, startYear: number, term: number, kind: string): PlannedSession | undefined {
    return this.open.get(keyOf(schoolId, startYear, term, kind))?.shift();
  }
}

const keyOf = (schoolId: string, startYear: number, term: number, kind: string): string =>
  [schoolId, startYear, term, kind].join(' ');

function sessionOf({ id, title, place, day, startsAt, classHours, required }: SessionRow): PlannedSession {
  const [hours = 0, minutes = 0] = startsAt.split(':').map(Number);
  const begins = new Date(startOfDay(day).getTime() + (hours * 60 + minutes) * 60_000);
  return { id, title, place, startsAt: begins, classHours: Number(classHours), required: required === 1 };
}
