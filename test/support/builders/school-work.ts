import type { City } from './organization';
import { aCommittee } from './committees';
import { aMember, aTraining } from './faculty';
import { aPupil } from './identity';
import type { TestPerson } from './people';
import { aPlace, aVisitSlot } from './places';
import type { World } from '../world';

const paper = '%PDF-1.7 …';

export interface SchoolWork {
  memberId: string;
  trainingId: string;
  studioId: string;
  committeeId: string;
  meetingId: string;
  pupilId: string;
  placeId: string;
  visitSlotId: string;
}

/** One of everything that a school keeps of its faculty, committees and visits, with the papers that belong to it; and a place to go to. */
export async function aSchoolWork(
  world: World,
  city: City,
  coordinator: TestPerson,
  officer: TestPerson,
): Promise<SchoolWork> {
  const desk = world.as(coordinator);
  const { id: memberId } = await aMember(world, coordinator, city.school, { instructs: true });
  const trainingId = await aTraining(world, coordinator, memberId);
  await desk.upload(`/api/trainings/${trainingId}/certificate`, '证书.pdf', paper);
  const wanted = { unitId: city.district.id, name: '家庭教育工作室', leaderId: memberId };
  const studio = await world.as(officer).post('/api/studios', wanted);
  const { id: committeeId } = await aCommittee(world, coordinator, city.school);
  await desk.upload(`/api/committees/${committeeId}/rules`, '章程.pdf', paper);
  const agenda = { heldOn: '2026-10-08', agenda: '学期工作' };
  const meeting = await desk.post(`/api/committees/${committeeId}/meetings`, agenda);
  await desk.upload(`/api/committee-meetings/${meeting.body.id}/minutes`, '纪要.pdf', paper);
  const { id: pupilId } = await aPupil(world, city.class);
  await desk.post(`/api/pupils/${pupilId}/visits`, { kind: 'home', doneOn: '2026-10-08' });
  const studioId = studio.body.id as string;
  const placeId = await aPlace(world, officer, city.district);
  const visitSlotId = await aVisitSlot(world, officer, placeId, 10);
  const meetingId = meeting.body.id as string;
  return { memberId, trainingId, studioId, committeeId, meetingId, pupilId, placeId, visitSlotId };
}
