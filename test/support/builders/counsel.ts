import type { UnitEntity } from '@libs/organization';
import type { World } from '../world';
import type { TestGuardian } from './identity';
import type { TestPerson } from './people';
import { aSurvey } from './surveys';

/** A question of a guardian to the school of her child. */
export async function aQuestion(
  world: World,
  guardian: TestGuardian,
  wish: { text?: string; mayPublish?: boolean; expertId?: string; topic?: string } = {},
): Promise<{ id: string; revision: number }> {
  const { text = '孩子回家不愿意说话，怎么办？', mayPublish = false, ...more } = wish;
  const asked = { pupilId: guardian.pupilId, text, mayPublish, ...more };
  const { body } = await world.as(guardian).post('/api/questions', asked);
  return { id: body.id, revision: body.revision };
}

/** A station of the unit with one counsellor, who is there on Tuesdays from two to four: three times of forty minutes. */
export async function aStation(
  world: World,
  wish: { unit: UnitEntity; manager: TestPerson; counsellor: TestPerson },
): Promise<{ id: string; revision: number; hoursId: string }> {
  const { unit, manager, counsellor } = wish;
  const opened = await world.as(manager).post(`/api/units/${unit.id}/stations`, {
    name: '心灵驿站',
    place: '行政楼 105',
    about: '一对一，说什么都不外传',
    counsellorIds: [counsellor.id],
  });
  const { id, revision } = opened.body;
  const tuesdays = { weekday: 2, begins: '14:00', ends: '16:00', minutes: 40 };
  const hours = await world.as(counsellor).post(`/api/stations/${id}/hours`, tuesdays);
  return { id, revision, hoursId: hours.body.items[0]?.id };
}

/** The free times of a station as a guardian sees them, soonest first. */
export async function freeSlots(world: World, guardian: TestPerson, stationId: string) {
  const { body } = await world.as(guardian).get(`/api/me/stations/${stationId}/slots?pageSize=100`);
  return body.items as { id: string; startsAt: string; counsellorName: string }[];
}

/** Something of each: an open survey of the city, a question, a station. */
export async function aVoice(
  world: World,
  { school, city }: { school: UnitEntity; city: UnitEntity },
  people: { parent: TestPerson; coordinator: TestPerson; officer: TestPerson },
): Promise<{ surveyId: string; questionId: string; stationId: string }> {
  const { parent, coordinator, officer } = people;
  const survey = await aSurvey(world, { owner: city, writer: officer });
  const me = await world.as(parent).get('/api/me');
  const question = await aQuestion(world, { ...parent, pupilId: me.body.children[0].id });
  const station = await aStation(world, { unit: school, manager: coordinator, counsellor: coordinator });
  return { surveyId: survey.id, questionId: question.id, stationId: station.id };
}
