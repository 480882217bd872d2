import type { UnitEntity } from '@libs/organization';
import { aCity, aSchool, type City } from '../../support/builders/organization';
import { aPanel, aWaitingSchool } from '../../support/builders/panels';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';

/** What keeps a title that the panel has decided for from being given. */
let world: World;
let city: City;
let officer: TestPerson;
let head: TestPerson;
let panel: Awaited<ReturnType<typeof aPanel>>;

beforeAll(async () => {
  world = await anEmptyWorld('held_awards');
  city = await aCity(world);
  officer = await aPerson(world, { roles: [['city_officer', city.city]] });
  head = await aPerson(world, { roles: [['coordinator', city.school]] });
  panel = await aPanel(desk(), city.district);
});
afterAll(() => world.close());

const desk = () => world.as(officer);
const stateOf = async (id: string): Promise<string> =>
  (await desk().get(`/api/assessments/${id}`)).body.state;
const decide = (assessmentId: string) =>
  desk().post(`/api/panels/${panel.id}/decisions`, {
    ...{ assessmentId, version: 1, outcome: 'publicise', reason: '材料属实，达到标准。' },
    votes: panel.members
      .filter(({ districtId }) => districtId !== city.district.id)
      .map(({ id }) => ({ memberId: id, vote: 'for' })),
  });
async function waiting(name: string): Promise<{ id: string; unit: UnitEntity }> {
  const { school: unit } = await aSchool(world, city.district, { name });
  return { id: await aWaitingSchool(world, unit), unit };
}
async function publicised(name: string): Promise<{ id: string; unit: UnitEntity; publicityId: string }> {
  const shown = await waiting(name);
  expect((await decide(shown.id)).status).toBe(200);
  const { items } = (await world.http.get('/api/publicity?pageSize=100')).body;
  const found = items.find(({ school }: { school: string }) => school === name);
  return { ...shown, publicityId: found.id };
}
describe('objections that come at once', () => {
  it('are all received, and the title waits until the last of them is answered', async () => {
    const shown = [];
    for (let at = 1; at <= 6; at += 1) shown.push(await publicised(`众议${at}小学`));
    const said = { unitId: city.school.id, text: '该校的活动记录与实际不符，请核实。' };
    const raised = await Promise.all(
      shown.flatMap(({ publicityId }) =>
        [1, 2, 3].map(() => world.as(head).post(`/api/publicity/${publicityId}/school-objections`, said)),
      ),
    );
    expect(new Set(raised.map(({ status }) => status))).toEqual(new Set([201]));
    const open = (await desk().get('/api/objections?state=OPEN&pageSize=100')).body.items;
    expect(open).toHaveLength(18);
    const no = { verdict: 'DISMISSED', answer: '已到校核查，记录属实。' };
    await Promise.all(
      open.map((each: { id: string }) => desk().post(`/api/objections/${each.id}/answer`, no)),
    );
    expect(await Promise.all(shown.map(({ id }) => stateOf(id)))).toEqual(shown.map(() => 'PUBLICITY'));
  });
});
