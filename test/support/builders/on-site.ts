import type { UnitEntity } from '@libs/organization';
import { PracticeAccepted } from '@libs/practice';
import { Clock, newId } from '@libs/platform';
import type { World } from '../world';
import { announce, aSubject, hasAnswered, hasLearned, type TestParent } from './graduation';

/** A practice record that the school has accepted, as months of writing and reading leave it; then its event. */
export async function hasPractised(
  world: World,
  parent: Pick<TestParent, 'id' | 'pupilId'>,
  school: UnitEntity,
  wish: { schoolYear?: string; term?: 1 | 2; shared?: boolean } = {},
): Promise<string> {
  const { schoolYear = '2026-2027', term = 1, shared = false } = wish;
  const [id, at] = [newId(), world.get(Clock).now()];
  await world.database.execute(
    `INSERT INTO practice_records (id, author_id, pupil_id, school_id, school_path, class_path, school_year, term, kind,
                                   text, state, submitted_at, first_submitted_at, accepted_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'practice', '一起做了晚饭。', 'ACCEPTED', ?, ?, ?)`,
    [id, parent.id, parent.pupilId, school.id, school.path, school.path, schoolYear, term, at, at, at],
  );
  if (shared) {
    await world.database.execute(
      `INSERT INTO practice_shares (id, record_id, text_version, agreed_at) VALUES (?, ?, '2026-11', ?)`,
      [newId(), id, at],
    );
  }
  const payload = { personId: parent.id, pupilId: parent.pupilId, recordId: id, schoolId: school.id };
  await announce(world, PracticeAccepted, payload);
  return id;
}

/** Twelve class hours, a quiz and an accepted practice record: all that a commendation asks for, as far as it is wished. */
export async function hasEarnedCommendation(
  world: World,
  parent: Pick<TestParent, 'id' | 'pupilId'>,
  school: UnitEntity,
  wish: { shared?: boolean; score?: number } = {},
): Promise<void> {
  const { shared = true, score = 95 } = wish;
  for (const topic of ['T01', 'T02', 'T03', 'T06', 'T07', 'T08']) {
    await hasLearned(world, parent.id, await aSubject(world, school, [topic]), 4800, { announced: false });
  }
  await hasAnswered(world, parent.id, await aSubject(world, school, ['T07'], 'quiz'), score);
  await hasPractised(world, parent, school, { shared });
}
