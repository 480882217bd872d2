import type { UnitEntity } from '@libs/organization';
import type { World } from '../world';
import type { TestGuardian } from './identity';
import type { TestPerson } from './people';

interface Wish {
  owner: UnitEntity;
  writer: TestPerson;
  targets?: UnitEntity[];
  forRating?: boolean;
  published?: boolean;
}

export const surveyQuestions = [
  { kind: 'scale', title: '总体满意吗？', options: [], satisfaction: true },
  { kind: 'multi', title: '想多听什么？', options: ['沟通', '情绪', '学习'], satisfaction: false },
  { kind: 'text', title: '想说的话', options: [], satisfaction: false },
];

/** A survey open from a week ago to a week from the test's day. */
export async function aSurvey(world: World, wish: Wish): Promise<{ id: string; revision: number }> {
  const { owner, writer, targets = [owner], forRating = false, published = true } = wish;
  const desk = world.as(writer);
  const head = {
    title: '家长满意度问卷',
    schoolYear: '2026-2027',
    term: 1,
    opensOn: '2026-11-11',
    closesOn: '2026-11-25',
  };
  const begun = await desk.post('/api/surveys', { ...head, unitId: owner.id });
  const { id, revision } = begun.body;
  const written = await desk.put(`/api/surveys/${id}`, {
    ...{ ...head, revision, intro: '请说说您的感受', forRating },
    targetIds: targets.map((unit) => unit.id),
    questions: surveyQuestions,
  });
  if (!published) return { id, revision: written.body.revision };
  const open = await desk.post(`/api/surveys/${id}/publication`, { revision: written.body.revision });
  return { id, revision: open.body.revision };
}

/** One guardian's sheet; answers the status. */
export async function anAnswer(
  world: World,
  surveyId: string,
  guardian: TestGuardian,
  replies: unknown[] = [5, [0], ''],
): Promise<number> {
  const { status } = await world
    .as(guardian)
    .post(`/api/surveys/${surveyId}/answers`, { pupilId: guardian.pupilId, replies });
  return status;
}
