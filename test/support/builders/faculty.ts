import type { UnitEntity } from '@libs/organization';
import type { TestPerson } from './people';
import type { World } from '../world';

/** Somebody on the register of a school, a teacher who does not teach parents unless asked for. */
export async function aMember(
  world: World,
  coordinator: TestPerson,
  school: UnitEntity,
  wish: object = {},
): Promise<{ id: string; revision: number }> {
  const body = { kind: 'internal', instructs: false, name: '钱老师', ...wish };
  const { body: member } = await world.as(coordinator).post(`/api/schools/${school.id}/faculty`, body);
  return member as { id: string; revision: number };
}

/** Hours of training on a day; answers the record's id. */
export async function aTraining(
  world: World,
  coordinator: TestPerson,
  memberId: string,
  wish: object = {},
): Promise<string> {
  const body = { title: '家庭教育指导', hours: 18, heldOn: '2026-03-01', ...wish };
  const { body: training } = await world.as(coordinator).post(`/api/faculty/${memberId}/trainings`, body);
  return training.id as string;
}
