import { GuardianLinked } from '@libs/identity';
import { LessonCompleted, MinutesVerified, QuizPassed } from '@libs/learning';
import { JobRunner } from '@libs/platform';
import {
  announce,
  aGuardianship,
  aParent,
  aPupil,
  aSubject,
  hasAnswered,
  hasFulfilled,
  hasLearned,
} from '../../support/builders/graduation';
import { aCourse } from '../../support/builders/catalogue';
import { aPlayer, lessonOf, watch } from '../../support/builders/learning';
import { aCity, type City } from '../../support/builders/organization';
import { aWorld, type World } from '../../support/world';

let world: World;
let city: City;

beforeAll(async () => {
  world = await aWorld();
  city = await aCity(world);
});
afterAll(() => world.close());

const learningOf = async (parent: { cookie: string }) =>
  (await world.as(parent).get('/api/me/learning')).body;
const certificatesOf = async (parent: { cookie: string }) =>
  (await world.as(parent).get('/api/me/certificates')).body;
const count = async (table: string, personId: string) => {
  const [row] = await world.database.query<{ n: string }>(
    `SELECT COUNT(*) AS n FROM ${table} WHERE person_id = ?`,
    [personId],
  );
  return Number(row?.n);
};

describe('a guardian', () => {
  it('is enrolled by being linked to a child, for this school year and the stage of the child, once', async () => {
    const parent = await aParent(world, city.class);
    await aGuardianshipAgain(parent.id, parent.pupilId);
    const [enrolment, ...more] = await learningOf(parent);
    expect(more).toEqual([]);
    expect(enrolment).toMatchObject({
      title: '家长学校年度课程',
      state: 'learning',
      schoolYear: '2026-2027',
      stage: 'L3b',
      pupilId: parent.pupilId,
    });
    expect(enrolment.requiredTopics).toContain('T10');
    expect(enrolment.explanation).toEqual({
      met: 0,
      of: 4,
      open: ['class-hours', 'required-topics', 'topics', 'quiz'],
    });
  });

  it('reads how far the way is, rounded down, and is not asked for what is not offered this year', async () => {
    const parent = await aParent(world, city.class);
    for (const [topic, seconds] of [
      ['T01', 5120],
      ['T02', 5120],
      ['T14', 5119],
    ] as const) {
      await hasLearned(world, parent.id, await aSubject(world, city.school, [topic]), seconds);
    }
    await world.drain();
    const [{ state, requirements }] = await learningOf(parent);
    expect(state).toBe('learning');
    expect(requirements.slice(0, 2).map(({ title }: { title: string }) => title)).toEqual([
      '累计课时',
      '必修主题课时',
    ]);
    const figures = requirements.map((one: Record<string, unknown>) => [
      one.code,
      one.have,
      one.need,
      one.met,
    ]);
    expect(figures).toEqual([
      ['class-hours', 6.3, 8, false],
      ['required-topics', 4.2, 6, false],
      ['topics', 3, 4, false],
      ['quiz', 0, 60, false],
      ['sessions', 0, 0, true],
      ['practice', 0, 0, true],
    ]);
  });

  it('with two children is enrolled for each, and the same learning counts for both', async () => {
    const parent = await aParent(world, city.class);
    await aGuardianship(world, parent.id, await aPupil(world, city.class, '小红'));
    await hasFulfilled(world, parent.id, city.school);
    await world.drain();
    expect((await learningOf(parent)).map((one: { state: string }) => one.state)).toEqual([
      'graduated',
      'graduated',
    ]);
    expect(await certificatesOf(parent)).toHaveLength(2);
  });

  it('sees nothing of others', async () => {
    const [parent, other] = [await aParent(world, city.class), await aParent(world, city.class)];
    await hasFulfilled(world, parent.id, city.school);
    await world.drain();
    expect((await learningOf(other))[0].requirements[0].have).toBe(0);
    expect(await certificatesOf(other)).toEqual([]);
  });
});

describe('graduation', () => {
  it('is issued by the event that fulfils the rule, with its evidence', async () => {
    const parent = await aParent(world, city.class, { name: '王小华' });
    await hasFulfilled(world, parent.id, city.school);
    expect(await certificatesOf(parent)).toEqual([]);
    await world.drain();
    const [enrolment] = await learningOf(parent);
    const [certificate] = await certificatesOf(parent);
    expect(enrolment).toMatchObject({ state: 'graduated', serial: certificate.serial });
    expect(certificate).toMatchObject({ title: '家长学校年度课程', classHours: 8.3, status: 'valid' });
    const [row] = await world.database.query<{ facts: string }>(
      'SELECT CAST(facts AS CHAR) AS facts FROM graduations WHERE person_id = ?',
      [parent.id],
    );
    const { facts } = JSON.parse(row?.facts ?? '{}');
    expect(facts.lessons).toHaveLength(4);
    expect(facts.quiz.score).toBe(86);
  });

  it('is issued by the very report that fills the hours, in the middle of a lesson', async () => {
    const parent = await aParent(world, city.class);
    const earlier = { at: new Date('2026-11-10T04:00:00Z') };
    for (const topic of ['T01', 'T02', 'T03', 'T06']) {
      await hasLearned(world, parent.id, await aSubject(world, city.school, [topic]), 4000, earlier);
    }
    await hasLearned(world, parent.id, await aSubject(world, city.school, ['T14']), 3180, earlier);
    // Of a year ago: it counts for nothing, but the learner's tens of minutes no longer fall on class hours.
    await hasLearned(world, parent.id, await aSubject(world, city.school, ['T07']), 100, {
      at: new Date('2025-03-10T04:00:00Z'),
    });
    await hasAnswered(world, parent.id, await aSubject(world, city.school, ['T07'], 'quiz'), 86);
    await world.drain();
    expect((await learningOf(parent))[0].explanation.open).toEqual(['class-hours']);

    const course = await aCourse(world, {
      owner: city.school,
      lessons: [{ kind: 'video', durationSeconds: 3000 }],
    });
    const player = await aPlayer(world, parent, lessonOf(course));
    await watch(world, player, 0, 15);
    await world.drain();
    expect((await learningOf(parent))[0].state).toBe('learning');
    await watch(world, player, 15, 30);
    await world.drain();
    expect((await learningOf(parent))[0].state).toBe('graduated');
  });

  it('happens once, whatever arrives how often at the same time', async () => {
    const parent = await aParent(world, city.class);
    await hasFulfilled(world, parent.id, city.school);
    const [personId, lessonId] = [parent.id, '01900000-0000-7000-8000-000000000001'];
    await Promise.all([
      ...Array.from({ length: 5 }, () => announce(world, LessonCompleted, { personId, lessonId })),
      ...Array.from({ length: 3 }, () => announce(world, MinutesVerified, { personId, day: '2026-11-18' })),
      ...Array.from({ length: 3 }, () => announce(world, QuizPassed, { personId, lessonId, score: 86 })),
    ]);
    await world.drain();
    expect(await count('graduations', personId)).toBe(1);
    expect(await count('certificates', personId)).toBe(1);
  });

  it('is not reached by a quiz below the mark, and is by the next try', async () => {
    const parent = await aParent(world, city.class);
    for (const topic of ['T01', 'T02', 'T03', 'T06']) {
      await hasLearned(world, parent.id, await aSubject(world, city.school, [topic]), 5000);
    }
    const quiz = await aSubject(world, city.school, ['T01'], 'quiz');
    await hasAnswered(world, parent.id, quiz, 59);
    await world.drain();
    expect((await learningOf(parent))[0]).toMatchObject({
      state: 'learning',
      explanation: { open: ['quiz'] },
    });
    await hasAnswered(world, parent.id, quiz, 60);
    await world.drain();
    expect((await learningOf(parent))[0].state).toBe('graduated');
  });

  it('is neither undone nor blocked by later edits of courses and programmes', async () => {
    const [graduate, learner] = [await aParent(world, city.class), await aParent(world, city.class)];
    await hasFulfilled(world, graduate.id, city.school);
    await world.drain();
    const before = await learningOf(graduate);
    await withHarderProgramme(async () => {
      await world.database.execute(`UPDATE course_versions SET topics = '["T14"]'`);
      const late = await aParent(world, city.class);
      await hasFulfilled(world, learner.id, city.school);
      await hasFulfilled(world, late.id, city.school);
      await world.drain();
      expect(await learningOf(graduate)).toEqual(before);
      expect((await learningOf(learner))[0].state).toBe('graduated');
      expect((await learningOf(late))[0]).toMatchObject({
        state: 'learning',
        explanation: { open: ['class-hours'] },
      });
    });
  });

  it('of minutes that were never announced is found in the night', async () => {
    const parent = await aParent(world, city.class);
    await hasFulfilled(world, parent.id, city.school);
    await world.database.execute('DELETE FROM outbox WHERE payload LIKE ?', [`%${parent.id}%`]);
    await world.get(JobRunner).runScheduled('graduation-settlement');
    await world.drain();
    expect(await certificatesOf(parent)).toHaveLength(1);
  });
});

async function aGuardianshipAgain(personId: string, pupilId: string): Promise<void> {
  await announce(world, GuardianLinked, { personId, pupilId }, { personId, pupilId });
  await world.drain();
}

/** Version 2 asks for a hundred class hours while the work runs. */
async function withHarderProgramme(work: () => Promise<void>): Promise<void> {
  await world.database.execute(
    `INSERT INTO programme_versions (id, programme_id, number, title_zh, title_en, rules, in_force_from)
     SELECT '019aa000-0000-7000-8000-0000000000ff', programme_id, 99, title_zh, title_en,
            JSON_SET(rules, '$.requirements[0].need', 100), '2026-10-01' FROM programme_versions WHERE number = 1`,
  );
  await work();
  await world.database.execute(
    `UPDATE programme_versions SET in_force_from = '2099-01-01' WHERE number = 99`,
  );
}
