import { addWorkingDays, workingDaysBetween, type Calendar } from '@libs/organization';
import { Database, dayOf, newId, schoolYearOf, startOfDay } from '@libs/platform';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { talks } from './counsel-texts';
import { insertRows } from './demo-rows';
import type { DemoFamily } from './families';
import type { DemoCity, DemoSchool } from './units-and-staff';
import { watchedSchool } from './watched-school';

/** Shares of the questions that were answered within five working days. */
const prompt: Record<Standing, number> = { star: 1, model: 0.97, excellent: 0.93, basic: 0.8, unrated: 0.6 };
const slow = 0.66;

const questionsASchool = 30;
const hourMs = 3_600_000;
const dayMs = 86_400_000;
/** Weekends only: near enough for a history. */
const plainCalendar: Calendar = new Map();

interface Place {
  school: DemoSchool;
  guardians: string[];
  staffId: string;
}

/** A year of questions at every school, and counselling rooms at some of them. */
export class CounselHistory {
  private readonly chance = new Chance(20_261_103);
  private readonly questions: unknown[][] = [];
  private readonly posts: unknown[][] = [];
  private readonly published: unknown[][] = [];

  constructor(private readonly database: Database) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    const staff = await this.staff();
    const places = city.schools.map((school): Place => {
      const own = families.filter((family) => family.school === school);
      const staffId = staff.get(school.unit.id) ?? school.officerId;
      return { school, guardians: own.map(({ guardianId }) => guardianId), staffId };
    });
    for (const place of places) this.questionsOf(place, now);
    await this.writeQuestions();
    for (const place of places.filter(({ school }) => school.plan.standing !== 'unrated')) {
      await this.station(place, now);
    }
  }

  private questionsOf(place: Place, now: Date): void {
    if (place.guardians.length === 0) return;
    const start = schoolYearOf(now).from.getTime() - 300 * dayMs;
    const days = Math.floor((now.getTime() - start) / dayMs) - 10;
    const { code, standing } = place.school.plan;
    const share = code === watchedSchool ? slow : prompt[standing];
    const late = Math.round((1 - share) * questionsASchool);
    for (let at = 0; at < questionsASchool; at += 1) {
      const asked = new Date(start + this.chance.between(0, days) * dayMs + 12 * hourMs);
      this.question(place, asked, at < late ? 7 : this.chance.between(0, 4), at === questionsASchool - 1);
    }
    // One of yesterday evening still waits.
    this.question(place, new Date(now.getTime() - dayMs), null, false);
  }

  private question(
    { school, guardians, staffId }: Place,
    asked: Date,
    days: number | null,
    publish: boolean,
  ): void {
    const talk = this.chance.pick(talks);
    const [id, asker] = [newId(), this.chance.pick(guardians)];
    const askedOn = dayOf(asked);
    const answeredOn = days === null ? null : addWorkingDays(askedOn, days, plainCalendar);
    const due = addWorkingDays(askedOn, 5, plainCalendar);
    const inDays = answeredOn && workingDaysBetween(askedOn, answeredOn, plainCalendar);
    this.questions.push([
      ...[id, asker, school.unit.id, school.unit.path, null, talk.topic],
      ...[answeredOn ? 'ANSWERED' : 'ASKED', publish, asked, askedOn, due, answeredOn, inDays, 1],
    ]);
    this.posts.push([newId(), id, asker, true, talk.question, asked]);
    if (!answeredOn) return;
    const answered = new Date(
      Math.max(startOfDay(answeredOn).getTime() + 8 * hourMs, asked.getTime() + hourMs),
    );
    this.posts.push([newId(), id, staffId, false, talk.answer, answered]);
    if (!publish) return;
    this.published.push([id, school.unit.id, talk.topic, talk.question, talk.answer, staffId, answeredOn]);
  }

  private async writeQuestions(): Promise<void> {
    const questions = [
      ...['id', 'asker_id', 'school_id', 'school_path', 'expert_id', 'topic', 'state', 'may_publish'],
      ...['asked_at', 'asked_on', 'due_on', 'answered_on', 'answered_in', 'revision'],
    ];
    const posts = ['id', 'question_id', 'author_id', 'from_asker', 'text', 'written_at'];
    const published = [
      ...['question_id', 'school_id', 'topic', 'question', 'answer', 'published_by', 'published_on'],
    ];
    await insertRows(this.database, 'counsel_questions', questions, this.questions);
    await insertRows(this.database, 'counsel_posts', posts, this.posts);
    await insertRows(this.database, 'published_questions', published, this.published);
  }

  /** Tuesday afternoons; what was held lies behind without a name, as it would after thirty days. */
  private async station({ school, staffId }: Place, now: Date): Promise<void> {
    const [id, hoursId] = [newId(), newId()];
    const about = '一对一，说什么都不外传；先约时间，再慢慢聊。';
    await insertRows(
      this.database,
      'counsel_stations',
      ['id', 'unit_id', 'unit_path', 'name', 'place', 'about'],
      [[id, school.unit.id, school.unit.path, '心灵驿站', '行政楼一楼', about]],
    );
    await insertRows(this.database, 'station_counsellors', ['station_id', 'person_id'], [[id, staffId]]);
    const hours = ['id', 'station_id', 'counsellor_id', 'weekday', 'begins', 'ends', 'minutes'];
    await insertRows(this.database, 'station_hours', hours, [
      [hoursId, id, staffId, 2, '14:00', '16:00', 40],
    ]);
    const slots = this.slots(now).map((startsAt) => ({ slot: newId(), startsAt }));
    await insertRows(
      this.database,
      'station_slots',
      ['id', 'station_id', 'counsellor_id', 'hours_id', 'starts_at', 'ends_at', 'state'],
      slots.map(({ slot, startsAt }) => {
        const endsAt = new Date(startsAt.getTime() + 40 * 60_000);
        return [slot, id, staffId, hoursId, startsAt, endsAt, 'OPEN'];
      }),
    );
    const before = slots.filter(({ startsAt }) => startsAt.getTime() < now.getTime() - 31 * dayMs);
    await insertRows(
      this.database,
      'appointments',
      ['id', 'slot_id', 'station_id', 'state', 'starts_at'],
      before
        .filter(() => this.chance.happens(0.55))
        .map(({ slot, startsAt }) => {
          const state = this.chance.pick(['HELD', 'HELD', 'HELD', 'HELD', 'CANCELLED_BY_GUARDIAN', 'MISSED']);
          return [newId(), slot, id, state, startsAt];
        }),
    );
  }

  /** Three times every Tuesday of twenty weeks, four of them still to come. */
  private slots(now: Date): Date[] {
    const today = startOfDay(dayOf(now)).getTime();
    const days = Array.from({ length: 140 }, (_, at) => today + (at - 112) * dayMs);
    const tuesdays = days.filter((day) => new Date(day + 8 * hourMs).getUTCDay() === 2);
    return tuesdays.flatMap((day) =>
      [0, 40, 80].map((minutes) => new Date(day + 14 * hourMs + minutes * 60_000)),
    );
  }

  private async staff(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ schoolId: string; id: string }>(
      `SELECT unit_id AS schoolId, MIN(person_id) AS id FROM role_grants
        WHERE role = 'coordinator' AND revoked_at IS NULL GROUP BY unit_id`,
    );
    return new Map(rows.map(({ schoolId, id }) => [schoolId, id]));
  }
}
