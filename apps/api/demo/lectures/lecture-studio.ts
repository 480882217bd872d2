import { mkdir, rm } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { join } from 'node:path';
import { AuthoringService, OutlineService, ReviewService } from '@libs/catalogue';
import { GrantedRoles, People } from '@libs/identity';
import { MediaLibrary, Subtitles } from '@libs/media';
import { Units, type UnitEntity } from '@libs/organization';
import { Config, Database, newId, type Caller } from '@libs/platform';
import { cityPlan } from '../city/city-plan';
import { makeLecture, type MadeLecture } from './lecture-maker';
import type { Lecture } from './lecture';

interface Received {
  lecture: Lecture;
  made: MadeLecture;
  assetId: string;
}

interface Desk {
  authoring: AuthoringService;
  outlines: OutlineService;
  review: ReviewService;
  media: MediaLibrary;
  subtitles: Subtitles;
}

/** Records the lectures of the demo city and publishes each as a course, as an officer of the city would. */
export class LectureStudio {
  constructor(
    private readonly desk: Desk,
    private readonly units: Units,
    private readonly people: People,
    private readonly granted: GrantedRoles,
    private readonly rest: {
      database: Database;
      config: Config;
      say: (text: string) => void;
      wanted: readonly Lecture[];
    },
  ) {}

  /** Those that are not published yet; however often it is interrupted, each is published once. */
  async recordAll(): Promise<void> {
    const city = await this.units.findByCode(cityPlan.code);
    if (!city) return;
    const officer = await this.officerOf(city);
    const folder = join(this.rest.config.dataDir, 'lectures');
    await mkdir(folder, { recursive: true });
    const received: Received[] = [];
    for (const lecture of await this.missing(city)) {
      const made = await makeLecture(lecture, folder);
      received.push({ lecture, made, assetId: await this.handIn(officer, city, lecture, made) });
      // While the worker packages one, the next is being made, and what is ready goes out.
      await this.publishPlayable(officer, city, received);
    }
    while (received.length > 0) {
      await pause(1000);
      await this.publishPlayable(officer, city, received);
    }
    await rm(folder, { recursive: true, force: true });
  }

  private handIn(officer: Caller, city: UnitEntity, lecture: Lecture, made: MadeLecture): Promise<string> {
    this.rest.say(`recorded ${lecture.code}`);
    const { personId } = officer;
    return this.desk.media.receive(made.recording, {
      filename: `${lecture.title}.mp4`,
      personId,
      unitId: city.id,
    });
  }

  /** Takes out of the list what was published, and what can never be. */
  private async publishPlayable(officer: Caller, city: UnitEntity, received: Received[]): Promise<void> {
    for (const one of received.slice()) {
      const { state, playable } = await this.desk.media.get(one.assetId);
      if (playable) await this.publish(officer, city, one);
      else if (state === 'FAILED') this.rest.say(`${one.lecture.code} could not be packaged`);
      else continue;
      received.splice(received.indexOf(one), 1);
    }
  }

  private async missing(city: UnitEntity): Promise<Lecture[]> {
    const rows = await this.rest.database.query<{ title: string }>(
      `SELECT v.title FROM courses c JOIN course_versions v ON v.id = c.current_version_id
        WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`,
      [city.id],
    );
    const there = new Set(rows.map(({ title }) => title));
    return this.rest.wanted.filter(({ title }) => !there.has(title));
  }

  private async publish(
    officer: Caller,
    city: UnitEntity,
    { lecture, made, assetId }: Received,
  ): Promise<void> {
    const bytes = Buffer.from(made.subtitles);
    await this.desk.subtitles.add(officer, assetId, { bytes, lang: 'zh-CN', label: '中文' });
    const { title, description, stages, topics } = lecture;
    const wanted = {
      unitId: city.id,
      title,
      description,
      stages,
      topics,
      kind: 'micro' as const,
      transitions: [],
    };
    const courseId = await this.desk.authoring.create(officer, wanted);
    const questions = lecture.questions.map(({ text, right, explanation }) => ({
      kind: 'true_false' as const,
      text,
      explanation,
      options: [
        { id: 'true', right },
        { id: 'false', right: !right },
      ],
    }));
    const lessons = [
      { title, kind: 'video' as const, assetId },
      { title: '想一想', kind: 'quiz' as const, quiz: { questions } },
    ];
    await this.desk.outlines.save(officer, courseId, { revision: 1, chapters: [{ title: '微课', lessons }] });
    await this.desk.review.submit(officer, courseId);
    await this.desk.review.publish(officer, courseId, null);
    this.rest.say(`published ${lecture.code}`);
  }

  /** The officer of the city, as the services see a caller. */
  private async officerOf(city: UnitEntity): Promise<Caller> {
    const [row] = await this.rest.database.query<{ personId: string }>(
      `SELECT person_id AS personId FROM role_grants WHERE unit_id = ? AND role = 'city_officer' AND revoked_at IS NULL`,
      [city.id],
    );
    if (!row) throw new Error('the demo city has no officer');
    const caller = await this.granted.callerOf((await this.people.get(row.personId)).id, newId());
    if (!caller) throw new Error('the officer of the demo city is gone');
    return caller;
  }
}
