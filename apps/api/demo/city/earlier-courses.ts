import type { UnitEntity } from '@libs/organization';
import { Database, newId } from '@libs/platform';

export interface EarlierLesson {
  id: string;
  courseId: string;
  versionId: string;
  /** 0 for a quiz. */
  seconds: number;
}

export interface EarlierYear {
  lectures: EarlierLesson[];
  quizzes: EarlierLesson[];
}

const lectureSeconds = 2400;

const series: [title: string, topics: string[], lectures: string[]][] = [
  ['做合格的父母', ['T01', 'T03'], ['法律说了什么', '家风从哪里来', '责任怎样分担']],
  ['读懂成长', ['T02', 'T06'], ['身体的节奏', '心里的天气', '等待的力量']],
  ['亲子沟通四讲', ['T07'], ['听见', '说清', '和好']],
  ['平安与网络', ['T08', 'T09'], ['路上与水边', '屏幕时间', '网上的陌生人']],
];

/**
 * The courses of an earlier school year. They are over: archived, and their recordings were taken down, as schools do;
 * what was learned in them stays.
 */
export class EarlierCourses {
  constructor(private readonly database: Database) {}

  async build(
    owner: UnitEntity,
    authorId: string,
    year: { code: string; from: Date; to: Date },
  ): Promise<EarlierYear> {
    const built: EarlierYear = { lectures: [], quizzes: [] };
    for (const [title, topics, lectures] of series) {
      const course = await this.course(owner, authorId, {
        title: `${title}（${year.code}）`,
        topics,
        ...year,
      });
      const chapterId = newId();
      await this.database.execute(
        `INSERT INTO chapters (id, version_id, position, title) VALUES (?, ?, 0, ?)`,
        [chapterId, course.versionId, '全部内容'],
      );
      const lessons = [
        ...lectures.map((lecture) => [lecture, 'video', lectureSeconds] as const),
        ['单元测评', 'quiz', 0] as const,
      ];
      for (const [position, [lessonTitle, kind, seconds]] of lessons.entries()) {
        const id = newId();
        await this.database.execute(
          `INSERT INTO lessons (id, lineage_id, version_id, chapter_id, position, title, kind, duration_seconds, pass_mark)
           VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
          [
            id,
            newId(),
            course.versionId,
            chapterId,
            position,
            lessonTitle,
            kind,
            seconds || null,
            kind === 'quiz' ? 60 : null,
          ],
        );
        built[kind === 'quiz' ? 'quizzes' : 'lectures'].push({ id, ...course, seconds });
      }
    }
    return built;
  }

  private async course(
    owner: UnitEntity,
    authorId: string,
    { title, topics, from, to }: { title: string; topics: string[]; from: Date; to: Date },
  ): Promise<{ courseId: string; versionId: string }> {
    const [courseId, versionId] = [newId(), newId()];
    const stages = ['L2', 'L3a', 'L3b', 'L4', 'L5'];
    await this.database.execute(
      `INSERT INTO courses (id, unit_id, unit_path, state, current_version_id, created_by, created_at, published_at, archived_at)
       VALUES (?, ?, ?, 'ARCHIVED', ?, ?, ?, ?, ?)`,
      [courseId, owner.id, owner.path, versionId, authorId, from, from, to],
    );
    await this.database.execute(
      `INSERT INTO course_versions (id, course_id, number, state, title, kind, stages, topics, transitions, description,
         lesson_count, video_seconds, created_by, created_at, published_at)
       VALUES (?, ?, 1, 'ARCHIVED', ?, 'lecture', ?, ?, '[]', '', 4, ?, ?, ?, ?)`,
      [
        versionId,
        courseId,
        title,
        JSON.stringify(stages),
        JSON.stringify(topics),
        lectureSeconds * 3,
        authorId,
        from,
        from,
      ],
    );
    await this.database.execute(`INSERT INTO course_version_tags (version_id, code) VALUES ?`, [
      [...stages, ...topics].map((code) => [versionId, code]),
    ]);
    return { courseId, versionId };
  }
}
