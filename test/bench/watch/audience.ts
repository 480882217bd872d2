import { createHash, randomBytes } from 'node:crypto';
import type { Connection } from 'mysql2/promise';
import { Config, newId } from '@libs/platform';
import { PlaySessionIds } from '../../../libs/learning/watching/play-session-ids';
import type { Rig } from '../rig/rig';
import type { Shot } from '../rig/load';

const reportSeconds = 15;
const rowsAtOnce = 1000;

/** A guardian before a lecture, who sees its parts in random order. */
export class Viewer {
  busy = false;
  private seq = 0;
  private readonly parts: number[];

  constructor(
    readonly personId: string,
    readonly sessionId: string,
    readonly lessonId: string,
    readonly durationSeconds: number,
    private readonly head: string,
  ) {
    this.parts = shuffled(Array.from({ length: Math.ceil(durationSeconds / reportSeconds) }, (_, at) => at));
  }

  /** The next report as the bytes of its request. */
  report(): string {
    const part = this.parts[this.seq % this.parts.length] ?? 0;
    const from = round(part * reportSeconds + Math.random());
    const to = round(Math.min(this.durationSeconds, from + reportSeconds - 1 + Math.random() * 2));
    const body = JSON.stringify({
      seq: (this.seq += 1),
      ranges: [[Math.min(from, to), to]],
      position: to,
      rate: 1,
      visible: true,
    });
    return `${this.head}Content-Length: ${body.length}\r\n\r\n${body}`;
  }
}

/** Guardians with an open player each, written in bulk as their sign-ins and sittings would have left them. */
export class Audience {
  private greeted = 0;

  constructor(readonly viewers: readonly Viewer[]) {}

  /** Share of the guardians whom the platform has heard of since the last `greet`, 0–1. */
  get met(): number {
    return this.greeted / this.viewers.length;
  }

  /** Begins anew to let everybody report once in turn: sign-ins are looked up, which is no part of a steady load. */
  greet(): void {
    this.greeted = 0;
  }

  /** Someone who is not waiting for an answer just now. */
  next(): Shot {
    for (;;) {
      const anybody = Math.floor(Math.random() * this.viewers.length);
      const viewer = this.viewers[this.met < 1 ? this.greeted++ : anybody];
      if (!viewer || viewer.busy) continue;
      viewer.busy = true;
      return { text: viewer.report(), answered: () => (viewer.busy = false) };
    }
  }
}

export async function anAudience(rig: Rig, guardians: number, lessonCount: number): Promise<Audience> {
  const ids = new PlaySessionIds(new Config({ ...rig.env }));
  const lessons = await lectures(rig.database, lessonCount);
  const openedAt = new Date(Date.now() - 3600_000);
  const expiresAt = new Date(Date.now() + 86_400_000);
  const seats = Array.from({ length: guardians }, (_, at) => {
    const lesson = lessons[at % lessons.length] as Lecture;
    return { personId: newId(), sessionId: newId(), token: randomBytes(32).toString('base64url'), lesson };
  });
  const into = (table: string, columns: string, rowOf: (seat: (typeof seats)[number]) => unknown[]) =>
    insert(rig.database, table, columns, seats.map(rowOf));
  await into('people', 'id, name', ({ personId }) => [personId, '林一诺']);
  await into('sessions', 'id, token_hash, person_id, expires_at', ({ personId, token }) => [
    newId(),
    createHash('sha256').update(token).digest('hex'),
    personId,
    expiresAt,
  ]);
  await into('learners', 'person_id, current_session_id', (seat) => [seat.personId, seat.sessionId]);
  await into(
    'play_sessions',
    'id, person_id, lesson_id, opened_at, duration_seconds, answers',
    ({ sessionId, personId, lesson }) => [sessionId, personId, lesson.id, openedAt, lesson.seconds, '[]'],
  );
  return new Audience(
    seats.map(({ personId, sessionId, token, lesson }) => {
      const path = `/api/play-sessions/${ids.issue({ sessionId, personId })}/reports`;
      const head = `POST ${path} HTTP/1.1\r\nHost: bench\r\nCookie: jiaxue=${token}\r\nContent-Type: application/json\r\n`;
      return new Viewer(personId, sessionId, lesson.id, lesson.seconds, head);
    }),
  );
}

interface Lecture {
  id: string;
  seconds: number;
}

/** Lectures of ten to twenty minutes. */
async function lectures(database: Connection, count: number): Promise<Lecture[]> {
  const [unit, person, course, version, chapter] = [newId(), newId(), newId(), newId(), newId()];
  await insert(database, 'units', 'id, kind, path, code, name', [[unit, 'city', '/bench/', 'bench', '市']]);
  await insert(database, 'courses', 'id, unit_id, unit_path, state, current_version_id, created_by', [
    [course, unit, '/bench/', 'published', version, person],
  ]);
  await insert(
    database,
    'course_versions',
    'id, course_id, number, state, title, kind, stages, topics, transitions, description, created_by',
    [[version, course, 1, 'published', '静待花开', 'series', '["L3b"]', '["T06"]', '[]', '', person]],
  );
  await insert(database, 'chapters', 'id, version_id, position, title', [[chapter, version, 0, '第一章']]);
  const made = Array.from({ length: count }, () => ({
    id: newId(),
    seconds: round(600 + Math.random() * 600),
  }));
  await insert(
    database,
    'lessons',
    'id, lineage_id, version_id, chapter_id, position, title, kind, duration_seconds',
    made.map(({ id, seconds }, at) => [id, newId(), version, chapter, at, '第一讲', 'video', seconds]),
  );
  return made;
}

export async function insert(
  database: Connection,
  table: string,
  columns: string,
  rows: unknown[][],
): Promise<void> {
  for (let at = 0; at < rows.length; at += rowsAtOnce) {
    await database.query(`INSERT INTO ${table} (${columns}) VALUES ?`, [rows.slice(at, at + rowsAtOnce)]);
  }
}

const round = (seconds: number) => Math.round(seconds * 10) / 10;

function shuffled<T>(items: T[]): T[] {
  for (let at = items.length - 1; at > 0; at--) {
    const other = Math.floor(Math.random() * (at + 1));
    [items[at], items[other]] = [items[other] as T, items[at] as T];
  }
  return items;
}
