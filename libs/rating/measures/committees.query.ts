import { Injectable } from '@nestjs/common';
import { daysOfSchoolYear, SchoolTerms } from '@libs/organization';
import { Clock, Database, dayOf } from '@libs/platform';
import { bestYear, yearsDone } from './best-year.rule';
import { groupedBy } from './grouped.rule';
import { metEveryTerm, missedATerm } from './meeting-terms.rule';
import { atOrBelow, momentOf, schoolYearsIn, type Counted, type Window } from './window.rule';
import type { CountedLine, MeasureSource } from './work-sources';

interface Meeting {
  schoolId: string;
  committeeId: string;
  heldOn: string;
  hasMinutes: number;
}

interface Seats {
  schoolId: string;
  level: string;
  unitName: string;
  /** null: none in office. */
  committeeId: string | null;
  seats: number;
  filled: number;
}

/** Minutes are a file, or a text with at least one sign that is no tag. */
const hasMinutes = `(h.minutes_file IS NOT NULL OR REGEXP_REPLACE(h.minutes_html, '<[^>]*>|&nbsp;|[[:space:]]', '') <> '')`;

/**
 * Committees (家委会): their seats at school, grade and class (domain: A3), and the meetings and rules of the school's own
 * (A1, G2). A grade or class without a committee in office counts as one empty seat, so that a level left out shows.
 */
@Injectable()
export class CommitteesQuery implements MeasureSource {
  constructor(
    private readonly database: Database,
    private readonly terms: SchoolTerms,
    private readonly clock: Clock,
  ) {}

  async bySchool(window: Window): Promise<Counted[]> {
    return [...(await this.seatMeasures(window)), ...(await this.meetingMeasures(window))];
  }

  async linesOf(measure: string, window: Window): Promise<CountedLine[] | null> {
    if (measure === 'gate.committee-and-rules') return this.meetingLines(window, () => 1);
    if (measure === 'committee-meetings')
      return this.meetingLines(window, (meeting) => Number(meeting.hasMinutes));
    if (measure !== 'committee-seats') return null;
    const seats = await this.seats(window);
    return seats.map(({ unitName, filled, seats: of, committeeId }) => ({
      ...{ label: unitName, value: filled, of },
      record: committeeId === null ? null : { kind: 'committee', id: committeeId },
    }));
  }

  private async seatMeasures(window: Window): Promise<Counted[]> {
    const schools = groupedBy(await this.seats(window), ({ schoolId }) => schoolId);
    return [...schools].map(([unitId, units]) => ({
      unitId,
      measure: 'committee-seats',
      value: String(units.reduce((sum, { filled }) => sum + filled, 0)),
      of: String(units.reduce((sum, { seats }) => sum + seats, 0)),
    }));
  }

  /** Of schools in which anybody has ever taken a seat here: the school, its grades and its classes. */
  private async seats(window: Window): Promise<Seats[]> {
    const day = this.lastDay(window);
    const rows = await this.database.query<
      Record<Exclude<keyof Seats, 'committeeId'>, string> & Pick<Seats, 'committeeId'>
    >(
      `SELECT school.id AS schoolId, u.kind AS level,
              CASE u.kind WHEN 'class' THEN CONCAT(parent.name, u.name) ELSE u.name END AS unitName,
              c.id AS committeeId, COALESCE(c.seats, 1) AS seats,
              LEAST(COALESCE(c.seats, 0), (SELECT COUNT(*) FROM committee_members s
                WHERE s.committee_id = c.id AND s.since_day <= ? AND (s.ended_on IS NULL OR s.ended_on > ?))) AS filled
         FROM units school
         JOIN units u ON u.path LIKE CONCAT(school.path, '%') AND u.archived_at IS NULL
         JOIN units parent ON parent.id = u.parent_id
         LEFT JOIN committees c ON c.unit_id = u.id AND c.archived_at IS NULL AND ? BETWEEN c.since_day AND c.until_day
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL
          AND school.id IN (
              SELECT CASE known.kind WHEN 'school' THEN known.id WHEN 'grade' THEN known.parent_id ELSE above.parent_id END
                FROM committees k JOIN units known ON known.id = k.unit_id AND known.path LIKE ?
                JOIN units above ON above.id = known.parent_id
               WHERE k.archived_at IS NULL AND EXISTS (SELECT 1 FROM committee_members t WHERE t.committee_id = k.id))
        ORDER BY school.path, FIELD(u.kind, 'school', 'grade', 'class'), COALESCE(u.grade_level, parent.grade_level), u.name`,
      [day, day, day, atOrBelow(window.path), atOrBelow(window.path)],
    );
    return rows.map((row) => ({ ...row, seats: Number(row.seats), filled: Number(row.filled) }));
  }

  private async meetingMeasures(window: Window): Promise<Counted[]> {
    const today = dayOf(momentOf(window, this.clock.now()));
    const years = schoolYearsIn(window);
    const terms = (await Promise.all(years.map((year) => this.terms.list(year)))).flat();
    const yearDays = years
      .map(daysOfSchoolYear)
      .map(({ from, until }) => ({ startsOn: from, endsOn: until }));
    const ruled = await this.schoolsWithRules(window, this.lastDay(window));
    const schools = groupedBy(await this.meetings(window), ({ schoolId }) => schoolId);
    return [...schools].flatMap(([unitId, meetings]): Counted[] => {
      const days = meetings.map(({ heldOn }) => heldOn);
      const since = days.toSorted()[0] ?? today;
      const met = ruled.has(unitId) && metEveryTerm(terms, days, since, today);
      const done = yearsDone(
        yearDays,
        window.until,
        today,
        meetings.map(({ heldOn, hasMinutes: isWritten }) => ({
          day: heldOn,
          counts: Number(isWritten) === 1,
        })),
      );
      const settled = missedATerm(terms, days, since, today) && { settled: true as const };
      return [
        { unitId, measure: 'gate.committee-and-rules', value: met ? '1' : '0', of: null, ...settled },
        { unitId, measure: 'committee-meetings', of: null, ...bestYear(done) },
      ];
    });
  }

  private async meetingLines(window: Window, counts: (meeting: Meeting) => number): Promise<CountedLine[]> {
    const meetings = await this.meetings(window);
    return meetings
      .filter(({ heldOn }) => heldOn >= window.from)
      .map((meeting) => ({
        ...{ label: meeting.heldOn, value: counts(meeting), of: null },
        record: { kind: 'committee', id: meeting.committeeId },
      }));
  }

  /** Of the committees of schools themselves, ever until the window's last day or today, by day. */
  private meetings(window: Window): Promise<Meeting[]> {
    return this.database.query<Meeting>(
      `SELECT school.id AS schoolId, c.id AS committeeId, h.held_on AS heldOn, ${hasMinutes} AS hasMinutes
         FROM units school
         JOIN committees c ON c.unit_id = school.id AND c.archived_at IS NULL
         JOIN committee_meetings h ON h.committee_id = c.id AND h.archived_at IS NULL
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL AND h.held_on <= ?
        ORDER BY school.path, h.held_on, h.id`,
      [atOrBelow(window.path), this.lastDay(window)],
    );
  }

  /** Schools whose committee in office on the day has its rules on file. */
  private async schoolsWithRules(window: Window, day: string): Promise<Set<string>> {
    const rows = await this.database.query<{ id: string }>(
      `SELECT DISTINCT school.id FROM units school
         JOIN committees c ON c.unit_id = school.id AND c.archived_at IS NULL AND c.rules IS NOT NULL
          AND ? BETWEEN c.since_day AND c.until_day
        WHERE school.kind = 'school' AND school.path LIKE ? AND school.archived_at IS NULL`,
      [day, atOrBelow(window.path)],
    );
    return new Set(rows.map(({ id }) => id));
  }

  /** The window's last day, or today while it runs. */
  private lastDay({ until }: Window): string {
    const today = dayOf(this.clock.now());
    return today < until ? today : until;
  }
}
