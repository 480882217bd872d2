import sharp from 'sharp';
import { addWorkingDays, type Calendar } from '@libs/organization';
import {
  Database,
  dayOf,
  newId,
  schoolYearStarting,
  Storage,
  schoolYearOf,
  startOfDay,
} from '@libs/platform';
import { practicePhotoKey } from '@libs/practice';
import { Chance } from '../chance';
import type { Standing } from './city-plan';
import { insertRows } from './demo-rows';
import type { DemoFamily } from './families';
import { adviceTexts, practiceTexts, praiseTexts, reflectionTexts } from './practice-texts';
import { habits } from './standing-figures';
import type { DemoCity } from './units-and-staff';

/** Of the active families: those who write each term. */
const writing: Record<Standing, number> = {
  star: 0.94,
  model: 0.88,
  excellent: 0.82,
  basic: 0.6,
  unrated: 0.3,
};

const dayMs = 86_400_000;
const photoTones = ['#c8a97e', '#8fae8b', '#a9b8c9', '#d3b1a0'];
/** Weekends only: near enough for a history. */
const plainCalendar: Calendar = new Map();

const columns = [
  ...['id', 'author_id', 'pupil_id', 'school_id', 'school_path', 'class_path', 'school_year', 'term', 'kind'],
  ...[
    'text',
    'state',
    'submitted_at',
    'first_submitted_at',
    'due_on',
    'accepted_at',
    'accepted_by',
    'shown_at',
  ],
  ...['created_at'],
];

interface Writing {
  family: DemoFamily;
  classPath: string;
  schoolYear: string;
  term: 1 | 2;
  at: Date;
}

/** Two years of records and reflections and the running term; the last days’ still wait for an answer. */
export class PracticeHistory {
  private readonly chance = new Chance(20_261_107);
  private readonly records: unknown[][] = [];
  private readonly replies: unknown[][] = [];
  private readonly shares: unknown[][] = [];
  private readonly photos: unknown[][] = [];
  private staff = new Map<string, string>();

  constructor(
    private readonly database: Database,
    private readonly storage: Storage,
  ) {}

  async build(city: DemoCity, families: DemoFamily[], now: Date): Promise<void> {
    this.staff = await this.answering();
    const classes = await this.classPaths();
    const running = Number(schoolYearOf(now).code.slice(0, 4));
    for (const family of families) {
      const classPath = classes.get(family.pupilId) ?? family.school.unit.path;
      for (const startYear of [running - 2, running - 1, running]) {
        const share = habits[family.school.plan.standing].active * writing[family.school.plan.standing];
        if (!family.printed && !this.chance.happens(share)) continue;
        for (const term of [1, 2] as const) {
          this.write({ family, classPath, ...this.moment(startYear, term, now) }, now);
        }
      }
    }
    await this.addPhotos(city.schools.length);
    await insertRows(this.database, 'practice_records', columns, this.records);
    const replies = ['id', 'record_id', 'author_id', 'kind', 'text', 'written_at'];
    await insertRows(this.database, 'practice_replies', replies, this.replies);
    await insertRows(
      this.database,
      'practice_shares',
      ['id', 'record_id', 'text_version', 'agreed_at'],
      this.shares,
    );
    await insertRows(this.database, 'practice_photos', ['id', 'record_id', 'width', 'height'], this.photos);
  }

  /** Some evening of October and November, or of April and May. */
  private moment(startYear: number, term: 1 | 2, now: Date): { schoolYear: string; term: 1 | 2; at: Date } {
    const { code } = schoolYearStarting(startYear);
    const first = startOfDay(term === 1 ? `${startYear}-10-08` : `${startYear + 1}-04-02`).getTime();
    const isNow = schoolYearOf(now).code === code;
    const last = isNow ? Math.max(first + dayMs, now.getTime()) : first + 55 * dayMs;
    const days = Math.max(0, Math.floor((last - first) / dayMs) - 1);
    const evening = (19 * 60 + this.chance.between(0, 150)) * 60_000;
    const at = new Date(first + this.chance.between(0, days) * dayMs + evening);
    return { schoolYear: code, term, at };
  }

  private write({ family, classPath, schoolYear, term, at }: Writing, now: Date): void {
    if (at >= now) return;
    const { school, guardianId, pupilId } = family;
    const id = newId();
    const kind = this.chance.happens(0.7) ? 'practice' : 'reflection';
    const text = this.chance.pick(kind === 'practice' ? practiceTexts : reflectionTexts);
    const dueOn = addWorkingDays(dayOf(at), 10, plainCalendar);
    const workTime = (8 * 60 + this.chance.between(20, 520)) * 60_000;
    const answered = new Date(startOfDay(dayOf(at)).getTime() + this.chance.between(1, 9) * dayMs + workTime);
    const answers = this.staff.get(school.unit.id);
    const isAdvised = answered < now && answers !== undefined && schoolYearOf(now).code === schoolYear;
    const state =
      answered >= now ? 'SUBMITTED' : isAdvised && this.chance.happens(0.06) ? 'ADVISED' : 'ACCEPTED';
    const byHand = state === 'ACCEPTED' && answers !== undefined && this.chance.happens(0.85);
    const isShared = byHand && this.chance.happens(0.12);
    const acceptedAt = state === 'ACCEPTED' ? answered : null;
    const shownAt = isShared && this.chance.happens(0.3) ? answered : null;
    this.records.push([
      ...[id, guardianId, pupilId, school.unit.id, school.unit.path, classPath, schoolYear, term, kind],
      ...[
        text,
        state,
        at,
        at,
        state === 'ADVISED' ? null : dueOn,
        acceptedAt,
        byHand ? answers : null,
        shownAt,
      ],
      at,
    ]);
    if (state === 'ADVISED') this.reply(id, answers, 'advice', this.chance.pick(adviceTexts), answered);
    else if (byHand && this.chance.happens(0.5)) {
      this.reply(id, answers, 'praise', this.chance.pick(praiseTexts), answered);
    }
    if (isShared) this.shares.push([newId(), id, '2026-11', at]);
  }

  private reply(recordId: string, by: string | undefined, kind: string, text: string, at: Date): void {
    this.replies.push([newId(), recordId, by ?? null, kind, text, at]);
  }

  /** A plain picture for the first of those that are shown; families’ own photos are not invented. */
  private async addPhotos(most: number): Promise<void> {
    const shown = this.records.filter((record) => record[columns.indexOf('shown_at')] !== null).slice(-most);
    const pictures = await Promise.all(photoTones.map(picture));
    for (const [at, record] of shown.entries()) {
      const id = newId();
      const content = pictures[at % pictures.length];
      if (!content) continue;
      await this.storage.write(practicePhotoKey(id), content);
      this.photos.push([id, record[0], 640, 480]);
    }
  }

  private async answering(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ unitId: string; personId: string }>(
      `SELECT unit_id AS unitId, person_id AS personId FROM role_grants
        WHERE role IN ('instructor', 'coordinator') AND revoked_at IS NULL ORDER BY role`,
    );
    return new Map(rows.map(({ unitId, personId }) => [unitId, personId]));
  }

  private async classPaths(): Promise<Map<string, string>> {
    const rows = await this.database.query<{ id: string; path: string }>(
      'SELECT p.id, c.path FROM pupils p JOIN units c ON c.id = p.class_id',
    );
    return new Map(rows.map(({ id, path }) => [id, path]));
  }
}

function picture(tone: string): Promise<Buffer> {
  const hills = `<svg xmlns="http://www.w3.org/2000/svg" width="640" height="480">
    <rect width="640" height="480" fill="#eef0ea"/><circle cx="500" cy="110" r="56" fill="#e9c46a"/>
    <path d="M0 330 Q160 210 320 320 T640 290 V480 H0Z" fill="${tone}"/>
    <path d="M0 400 Q200 320 400 400 T640 380 V480 H0Z" fill="#5b7f6b"/></svg>`;
  return sharp(Buffer.from(hills)).webp({ quality: 80 }).toBuffer();
}
