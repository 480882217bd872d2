import { randomUUID } from 'node:crypto';
import type { UnitEntity } from '@libs/organization';
import { Clock, Database, newId } from '@libs/platform';
import { Cycles } from '@libs/rating';
import type { World } from '../world';
import type { City } from './organization';
import { aPerson, type TestPerson } from './people';

/** An assessment of the school in the current cycle that waits for its visit. */
export async function anAssessmentToVisit(world: World, city: City, school: UnitEntity): Promise<string> {
  const cycle = await world.get(Cycles).current();
  const now = world.get(Clock).now();
  const id = newId();
  await world.get(Database).execute(
    `INSERT INTO assessments (id, cycle_id, unit_id, district_id, target_tier, state, version, entered_at, created_at)
     VALUES (?, ?, ?, ?, 'model', 'SITE_VISIT', 5, ?, ?)`,
    [id, cycle.id, school.id, city.district.id, now, now],
  );
  return id;
}

export interface TestVisit {
  id: string;
  assessmentId: string;
  officer: TestPerson;
  visitors: [TestPerson, TestPerson];
  /** Codes of the checklist. */
  items: string[];
}

/** A visit planned for today by the city, with two reviewers of it. */
export async function aSiteVisit(
  world: World,
  city: City,
  { school = city.school, visitor }: { school?: UnitEntity; visitor?: TestPerson } = {},
): Promise<TestVisit> {
  const assessmentId = await anAssessmentToVisit(world, city, school);
  const officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  const visitors: TestVisit['visitors'] = [
    visitor ?? (await aPerson(world, { name: '苏评审', roles: [['reviewer', city.city]] })),
    await aPerson(world, { name: '陆评审', roles: [['reviewer', city.city]] }),
  ];
  const onDay = new Date(world.get(Clock).now().getTime() + 8 * 3_600_000).toISOString().slice(0, 10);
  const planned = await world.as(officer).put(`/api/assessments/${assessmentId}/site-visit`, {
    onDay,
    message: '上午九点到校。',
    visitorIds: visitors.map(({ id }) => id),
    revision: 0,
  });
  if (planned.status !== 200) throw new Error(`no visit was planned: ${JSON.stringify(planned.body)}`);
  const { id, checklist } = planned.body.visit as { id: string; checklist: { code: string }[] };
  return { id, assessmentId, officer, visitors, items: checklist.map(({ code }) => code) };
}

/** A tap as a phone makes it. */
export function aTap(
  world: World,
  item: string,
  value: string,
  wish: { kind?: 'mark' | 'note' | 'photo-removed'; secondsAgo?: number } = {},
): { id: string; item: string; kind: string; value: string; madeAt: string } {
  const { kind = 'mark', secondsAgo = 0 } = wish;
  const madeAt = new Date(world.get(Clock).now().getTime() - secondsAgo * 1000).toISOString();
  return { id: randomUUID(), item, kind, value, madeAt };
}

/** A photo of the plaque, taken by the first visitor; answers its id. */
export async function aPhotoOnSite(
  world: World,
  { id, visitors }: TestVisit,
  bytes: Buffer,
): Promise<string> {
  const photoId = randomUUID();
  const form = new FormData();
  form.set('file', new Blob([bytes as BlobPart]), 'photo.png');
  const query = new URLSearchParams({ item: 'G1', takenAt: world.get(Clock).now().toISOString() });
  const path = `/api/site-visits/${id}/photos/${photoId}?${query}`;
  const sent = await world.as(visitors[0]).send('PUT', path, form);
  if (sent.status !== 200) throw new Error(`the photo was not kept: ${JSON.stringify(sent.body)}`);
  return photoId;
}
