import { Injectable } from '@nestjs/common';
import type { LearningRecord } from './learning-record';
import { LearningRecordQuery } from './learning-record.query';
import { LearningWindowsQuery, type LearningWindow } from './learning-windows.query';

/**
 * What the floors above may ask about learning. Windows are instants, `from` inclusive and `to` exclusive;
 * verified seconds are kept by Asia/Shanghai day, so a window is widened to the whole days it touches
 * (an enrolment made at noon counts that morning's lecture).
 */
@Injectable()
export class Learning {
  constructor(
    private readonly learned: LearningRecordQuery,
    private readonly windowed: LearningWindowsQuery,
  ) {}

  /** Everything a graduation rule needs of one person. Two statements, whatever the number of lessons. */
  async record(personId: string, from: Date, to: Date): Promise<LearningRecord> {
    const records = await this.records([personId], from, to);
    return this.of(records, personId);
  }

  /** The same for many people at once; people without any learning are in the map with an empty record. */
  async records(personIds: readonly string[], from: Date, to: Date): Promise<Map<string, LearningRecord>> {
    const found = new Map<string, LearningRecord>(personIds.map((id) => [id, this.empty(id)]));
    if (personIds.length === 0) return found;
    for (const { personId, ...lesson } of await this.learned.lessons(personIds, from, to)) {
      const record = this.of(found, personId);
      record.lessons.push(lesson);
      record.verifiedSeconds += lesson.seconds;
    }
    for (const { personId, ...quiz } of await this.learned.quizzes(personIds, from, to)) {
      this.of(found, personId).quizzes.push(quiz);
    }
    return found;
  }

  /** One person's record in each of several windows, in their order. Two statements, however many windows there are. */
  async recordsIn(personId: string, windows: readonly LearningWindow[]): Promise<LearningRecord[]> {
    const records = windows.map(() => this.empty(personId));
    if (windows.length === 0) return records;
    for (const { nth, ...lesson } of await this.windowed.lessons(personId, windows)) {
      const record = records[nth];
      if (!record) continue;
      record.lessons.push(lesson);
      record.verifiedSeconds += lesson.seconds;
    }
    for (const { nth, ...quiz } of await this.windowed.quizzes(personId, windows)) {
      records[nth]?.quizzes.push(quiz);
    }
    return records;
  }

  /** Verified seconds by topic. A lesson of several topics counts in each, so the sum may exceed the total. */
  async secondsByTopic(personId: string, from: Date, to: Date): Promise<Map<string, number>> {
    const sums = new Map<string, number>();
    for (const lesson of (await this.record(personId, from, to)).lessons) {
      for (const topic of lesson.topics) sums.set(topic, (sums.get(topic) ?? 0) + lesson.seconds);
    }
    return sums;
  }

  /** Ids of the lesson versions completed within the window. */
  async completedLessons(personId: string, from: Date, to: Date): Promise<string[]> {
    const { lessons } = await this.record(personId, from, to);
    return lessons.filter((lesson) => lesson.completedAt !== null).map((lesson) => lesson.lessonId);
  }

  /** Verified seconds of all time, each second of each lecture once. */
  verifiedSeconds(personId: string): Promise<number> {
    return this.learned.verifiedSeconds(personId);
  }

  private of(records: Map<string, LearningRecord>, personId: string): LearningRecord {
    return records.get(personId) ?? this.empty(personId);
  }

  private empty(personId: string): LearningRecord {
    return { personId, verifiedSeconds: 0, lessons: [], quizzes: [] };
  }
}
