import { requiredTopics, stages } from '@libs/organization';
import type { Connection } from 'mysql2/promise';
import { insertRows } from './load';
import { idOf } from './sql';
import type { PlannedCity, PlannedUnit } from './units';

const lecturesInCourse = 9;

interface Rows {
  assets: unknown[][];
  courses: unknown[][];
  versions: unknown[][];
  tags: unknown[][];
  chapters: unknown[][];
  lessons: unknown[][];
  /** For the history: stage, place in the stage's list of lectures, lesson, quiz of its course. */
  heard: unknown[][];
}

/** Courses of the city for every stage, of each district and of each school; no video files stand behind them. */
export async function fillCatalogue(database: Connection, plan: PlannedCity, author: string): Promise<void> {
  const rows: Rows = {
    assets: [],
    courses: [],
    versions: [],
    tags: [],
    chapters: [],
    lessons: [],
    heard: [],
  };
  for (const stage of stages.filter((one) => one !== 'L1')) {
    const topics = requiredTopics(stage);
    for (let course = 0; course < 7; course += 1) {
      const own = [topics[course % topics.length] ?? 'T01', topics[(course + 4) % topics.length] ?? 'T02'];
      addCourse(rows, plan.city, stage, own, lecturesInCourse, author, true);
    }
  }
  for (const [at, district] of plan.districts.entries()) {
    for (let course = 0; course < 10; course += 1) {
      const stage = stages[1 + ((course + at) % 5)] ?? 'L2';
      addCourse(rows, district, stage, [requiredTopics(stage)[course % 6] ?? 'T01'], 6, author, false);
    }
  }
  const stageOf = new Map(plan.classes.map((one) => [one.schoolId, one.unit.stage ?? 'L2']));
  for (const [at, school] of plan.schools.entries()) {
    const stage = stageOf.get(school.id) ?? 'L2';
    for (const topic of ['T06', at % 2 ? 'T07' : 'T08'])
      addCourse(rows, school, stage, [topic], 4, author, false);
  }
  await store(database, rows);
}

function addCourse(
  rows: Rows,
  owner: PlannedUnit,
  stage: string,
  topics: string[],
  lectures: number,
  author: string,
  heard: boolean,
): void {
  const number = rows.courses.length + 1;
  const [course, version, chapter] = [
    idOf('course', number),
    idOf('version', number),
    idOf('chapter', number),
  ];
  const published = new Date('2025-08-20T02:00:00Z');
  let seconds = 0;
  const quiz = idOf('lesson', number * 16 + 15);
  for (let at = 0; at < lectures; at += 1) {
    const lesson = number * 16 + at;
    const duration = 480 + ((lesson * 137) % 840);
    seconds += duration;
    const asset = idOf('asset', lesson);
    rows.assets.push([
      asset,
      owner.id,
      owner.path,
      author,
      'lecture.mp4',
      'READY',
      'video',
      1,
      duration,
      1280,
      720,
      idOf('asset', lesson + 0x1000000),
      published,
      published,
    ]);
    const title = `第${at + 1}课`;
    const own = [
      idOf('lesson', lesson),
      idOf('lesson', lesson),
      version,
      chapter,
      at,
      title,
      'video',
      asset,
      duration,
      null,
    ];
    rows.lessons.push(own);
    if (heard) {
      const place = rows.heard.filter(([of]) => of === stage).length;
      rows.heard.push([stage, place, idOf('lesson', lesson), duration, quiz, course, version]);
    }
  }
  rows.lessons.push([quiz, quiz, version, chapter, lectures, '单元测评', 'quiz', null, null, 60]);
  rows.courses.push([course, owner.id, owner.path, 'PUBLISHED', version, author, published]);
  rows.versions.push([
    version,
    course,
    1,
    'PUBLISHED',
    `${['亲子沟通', '习惯养成', '情绪管理', '网络素养', '成长规律'][number % 5]}·${number}`,
    'series',
    JSON.stringify([stage]),
    JSON.stringify(topics),
    '[]',
    '',
    lectures + 1,
    seconds,
    author,
    published,
  ]);
  rows.tags.push(...[stage, ...new Set(topics)].map((code) => [version, code]));
  rows.chapters.push([chapter, version, 0, '第一章']);
}

async function store(database: Connection, rows: Rows): Promise<void> {
  const insert = (table: string, columns: string, values: unknown[][]): Promise<void> =>
    insertRows(database, table, columns.split(' '), values);
  await insert(
    'media_assets',
    'id unit_id unit_path uploaded_by file_name state kind progress duration_seconds width height package_id playable_at ready_at',
    rows.assets,
  );
  await insert(
    'courses',
    'id unit_id unit_path state current_version_id created_by published_at',
    rows.courses,
  );
  await insert(
    'course_versions',
    'id course_id number state title kind stages topics transitions description lesson_count video_seconds created_by published_at',
    rows.versions,
  );
  await insert('course_version_tags', 'version_id code', rows.tags);
  await insert('chapters', 'id version_id position title', rows.chapters);
  await insert(
    'lessons',
    'id lineage_id version_id chapter_id position title kind asset_id duration_seconds pass_mark',
    rows.lessons,
  );
  await insert('bench_lectures', 'stage place lesson_id seconds quiz_id course_id version_id', rows.heard);
}
