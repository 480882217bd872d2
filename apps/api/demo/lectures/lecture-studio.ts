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
import { lectures, type Lecture } from './lecture-texts';

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
    private readonly rest: { database: Database; config: Config; say: (text: string) => void },
  ) {}

  /** Those that are not published yet; however often it is interrupted, each is published once. */
  async recordAll(): Promise<void> {
    const city = await this.units.findByCode(cityPlan.code);
    if (!city) return;
    const officer = await this.officerOf(city);
    const folder = join(this.rest.config.dataDir, 'lectures');
    await mkdir(folder, { recursive: true });
    const missing = await this.missing(city);
    // Recordings go to the worker one by one: while it packages one, the next is being made.
    const received: { lecture: Lecture; made: MadeLecture; assetId: string }[] = [];
    for (const lecture of missing) {
      const made = await makeLecture(lecture, folder);
      const filename = `${lecture.title}.mp4`;
      const assetId = await this.desk.media.receive(made.recording, {
        filename,
        personId: officer.personId,
        unitId: city.id,
      });
      received.push({ lecture, made, assetId });
      this.rest.say(`recorded ${lecture.code}`);
    }
    for (const { lecture, made, assetId } of received) {
      if (await this.becomesPlayable(assetId)) await this.publish(officer, city, lecture, made, assetId);
    }
    await rm(folder, { recursive: true, force: true });
  }

  private async missing(city: UnitEntity): Promise<Lecture[]> {
    const rows = await this.rest.database.query<{ title: string }>(
      `SELECT v.title FROM courses c JOIN course_versions v ON v.id = c.current_version_id
        WHERE c.unit_id = ? AND c.state = 'PUBLISHED'`,
      [city.id],
    );
    const there = new Set(rows.map(({ title }) => title));
    return lectures.filter(({ title }) => !there.has(title));
  }

  private async becomesPlayable(assetId: string): Promise<boolean> {
    for (;;) {
      const { state, playable } = await this.desk.media.get(assetId);
      if (playable) return true;
      if (state === 'FAILED') {
        this.rest.say(`recording ${assetId} could not be packaged`);
        return false;
      }
      await pause(1000);
    }
  }

  private async publish(
    officer: Caller,
    city: UnitEntity,
    lecture: Lecture,
    made: MadeLecture,
    assetId: string,
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
