import { dayOf, Database, newId } from '@libs/platform';
import type { Chance } from '../chance';
import type { EarlierLesson, EarlierYear } from './earlier-courses';
import { inBatches, type DemoFamily } from './families';
import { habits, habitsUntilLastYear } from './standing-figures';

/** A school year as far as it has gone: nothing was heard after `until`. */
export type TaughtYear = EarlierYear & { from: Date; until: Date; isRunning: boolean };

interface Heard {
  personId: string;
  lesson: EarlierLesson;
  at: Date;
  /** From the beginning of the lecture. */
  seconds: number;
}

interface Tried {
  personId: string;
  lesson: EarlierLesson;
  at: Date;
  score: number;
}

const dayMs = 86_400_000;

/** What guardians learned in an earlier school year, as the watching of that year would have left it. */
export class LearningHistory {
  constructor(private readonly database: Database) {}

  async build(families: DemoFamily[], year: TaughtYear, chance: Chance): Promise<void> {
    const heard: Heard[] = [];
    const tried: Tried[] = [];
    for (const family of families) this.guardian(family, year, chance, heard, tried);
    const over = ({ at }: { at: Date }): boolean => at < year.until;
    await inBatches(heard.filter(over), 1000, (batch) => this.recordHeard(batch));
    await inBatches(tried.filter(over), 1000, (batch) => this.recordTried(batch));
  }

  /** Minutes that are missing to the next goal, for one guardian whose story is told. */
  async almostThere(
    guardianId: string,
    year: EarlierYear & { from: Date },
    missingSeconds: number,
  ): Promise<void> {
    const lectures = year.lectures.slice(0, 8);
    const heard = lectures.map((lesson, index) => ({
      personId: guardianId,
      lesson,
      at: new Date(year.from.getTime() + (200 + index * 7) * dayMs),
      seconds: index === lectures.length - 1 ? lesson.seconds - missingSeconds : lesson.seconds,
    }));
    const quiz = year.quizzes[0];
    await this.recordHeard(heard);
    if (quiz)
      await this.recordTried([
        { personId: guardianId, lesson: quiz, at: heard[0]?.at ?? year.from, score: 90 },
      ]);
  }

  private guardian(
    family: DemoFamily,
    year: TaughtYear,
    chance: Chance,
    heard: Heard[],
    tried: Tried[],
  ): void {
    const { plan } = family.school;
    const { joined, active, graduated, passing } = year.isRunning
      ? habits[plan.standing]
      : habitsUntilLastYear(plan);
    const luck = chance.next() * joined;
    const finishes = luck < graduated;
    const count = finishes
      ? chance.between(9, 12)
      : luck < active
        ? chance.between(4, 7)
        : chance.between(0, 3);
    const order = finishes ? chance.shuffled(year.lectures) : year.lectures;
    let at = year.from.getTime() + chance.between(14, 40) * dayMs + chance.between(10, 14) * 3_600_000;
    for (const lesson of order.slice(0, count)) {
      heard.push({ personId: family.guardianId, lesson, at: new Date(at), seconds: lesson.seconds });
      at += chance.between(4, 20) * dayMs;
    }
    if (count < 4) return;
    const good = finishes || chance.happens(passing);
    const quiz = chance.pick(year.quizzes);
    tried.push({
      personId: family.guardianId,
      lesson: quiz,
      at: new Date(at),
      score: good ? chance.between(60, 100) : 40,
    });
  }

  private async recordHeard(heard: Heard[]): Promise<void> {
    const progress = heard.map(({ personId, lesson, at, seconds }) => {
      const whole = seconds >= lesson.seconds * 0.95;
      return [
        personId,
        lesson.id,
        firstSeconds(seconds, lesson.seconds),
        seconds,
        seconds,
        at,
        at,
        whole ? at : null,
      ];
    });
    await this.database.execute(
      `INSERT INTO lesson_progress (person_id, lesson_id, coverage, covered_seconds, position, begun_at, touched_at, completed_at) VALUES ?`,
      [progress],
    );
    await this.database.execute(`INSERT INTO learning_days (person_id, day, lesson_id, seconds) VALUES ?`, [
      heard.map(({ personId, lesson, at, seconds }) => [personId, dayOf(at), lesson.id, seconds]),
    ]);
    await this.database.execute(
      `INSERT INTO learners (person_id, verified_seconds) VALUES ?
       ON DUPLICATE KEY UPDATE verified_seconds = verified_seconds + VALUES(verified_seconds)`,
      [heard.map(({ personId, seconds }) => [personId, seconds])],
    );
    await this.database.execute(
      `INSERT IGNORE INTO course_pins (person_id, course_id, version_id, begun_at) VALUES ?`,
      [heard.map(({ personId, lesson, at }) => [personId, lesson.courseId, lesson.versionId, at])],
    );
  }

  private async recordTried(tried: Tried[]): Promise<void> {
    await this.database.execute(
      `INSERT INTO lesson_progress (person_id, lesson_id, coverage, begun_at, touched_at, completed_at) VALUES ?
       ON DUPLICATE KEY UPDATE completed_at = COALESCE(completed_at, VALUES(completed_at))`,
      [
        tried.map(({ personId, lesson, at, score }) => [
          personId,
          lesson.id,
          '',
          at,
          at,
          score >= 60 ? at : null,
        ]),
      ],
    );
    await this.database.execute(
      `INSERT INTO quiz_attempts (id, person_id, lesson_id, taken_at, score, passed) VALUES ?`,
      [
        tried.map(({ personId, lesson, at, score }) => [
          newId(),
          personId,
          lesson.id,
          at,
          score,
          score >= 60 ? 1 : 0,
        ]),
      ],
    );
  }
}

/** A coverage of the first seconds of a lecture: one bit a second, lowest bit first. */
function firstSeconds(seconds: number, of: number): Buffer {
  const bits = Buffer.alloc(Math.ceil(of / 8));
  for (let second = 0; second < seconds; second += 1) {
    const at = second >> 3;
    bits[at] = (bits[at] ?? 0) | (1 << (second & 7));
  }
  return bits;
}
