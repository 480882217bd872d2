import { accessibilityFaults, desktop, phone } from '../../support/browser';
import { aStation } from '../../support/builders/counsel';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from '../school/a-school';

const dayMs = 86_400_000;
const dayIn = (days: number): string => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

let city: City;
let parents: TestGuardian[];
let coordinator: TestPerson;
let officer: TestPerson;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 5 });
    officer = await aPerson(world, { name: '陈明', roles: [['city_officer', city.city]] });
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    parents = await Promise.all(Array.from({ length: 12 }, () => aGuardian(world, { class: city.class })));
    await aStation(world, { unit: city.school, manager: coordinator, counsellor: coordinator });
  },
});

it('lets the city ask, families answer without a trace, and shows what they said', async () => {
  const { world, browser } = stage;
  const desk = await browser.page(desktop, officer);
  await desk.goto('/bureau/surveys');
  await loaded(desk);
  await desk.getByRole('button', { name: '新建问卷' }).click();
  const dialog = desk.getByRole('dialog', { name: '新建问卷' });
  await dialog.getByLabel('标题').fill('2026 年家长满意度问卷');
  await dialog.getByLabel('结束（含当天）').fill(dayIn(7));
  await dialog.getByRole('button', { name: '新建问卷' }).click();
  await desk.getByText('发布后题目不再变').waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
  await desk.getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '发布', exact: true }).click();
  await desk.getByText('正在填写').waitFor();

  const [parent, ...others] = parents as [TestGuardian, ...TestGuardian[]];
  const hers = await browser.page(phone, parent);
  await hers.goto('/');
  await hers.getByRole('link', { name: /2026 年家长满意度问卷/ }).click();
  await hers.getByText('无人能对上').waitFor();
  await hers.getByRole('button', { name: '交上' }).click();
  await hers.getByText('还有几题没选，选好就能交。').waitFor();
  for (const scale of await hers.getByRole('radio', { name: '很满意', exact: true }).all())
    await scale.check();
  expect(await accessibilityFaults(hers)).toEqual([]);
  await hers.getByRole('button', { name: '交上' }).click();
  await hers.getByText('收到了，谢谢您').waitFor();

  const { body } = await world.as(parent).get('/api/me/surveys');
  const { surveyId } = body.items[0];
  for (const other of others) {
    const replies = [4, 4, 4, 3, 5, [0], ''];
    await world.as(other).post(`/api/surveys/${surveyId}/answers`, { pupilId: other.pupilId, replies });
  }
  await desk.getByRole('button', { name: '提前结束' }).click();
  await desk.getByRole('dialog').getByRole('button', { name: '提前结束' }).click();
  await desk.getByText('已结束，正在统计').first().waitFor();
  await world.drain();
  await desk.reload();
  await desk.getByText('100%').first().waitFor();
  await loaded(desk);
  expect(await accessibilityFaults(desk)).toEqual([]);

  const school = await browser.page(desktop, coordinator);
  await school.goto(`/school/surveys/${surveyId}`);
  await school.getByText('12 / 12 家').waitFor();
  await loaded(school);
  expect(await accessibilityFaults(school)).toEqual([]);
}, 60_000);

it('lets a parent ask the school and read the answer', async () => {
  const { browser } = stage;
  const parent = parents[1] as TestGuardian;
  const hers = await browser.page(phone, parent);
  await hers.goto('/me/questions');
  await loaded(hers);
  await hers.getByRole('link', { name: '我要提问' }).click();
  await hers.getByLabel('您的问题').fill('孩子晚上总玩手机，怎么跟他约定？');
  expect(await accessibilityFaults(hers)).toEqual([]);
  await hers.getByRole('button', { name: '发送' }).click();
  await hers.getByText('老师会在').first().waitFor();

  const desk = await browser.page(desktop, coordinator);
  await desk.goto('/school/questions');
  await loaded(desk);
  expect(await accessibilityFaults(desk)).toEqual([]);
  await desk.getByRole('link', { name: /晚上总玩手机/ }).click();
  await desk.getByRole('textbox', { name: '答复' }).fill('先一起商量时间，再写下来贴在冰箱上。');
  await desk.getByRole('button', { name: '发送答复' }).click();
  await desk.getByText('已答复').first().waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);

  await hers.reload();
  await hers.getByText('先一起商量时间').waitFor();
  expect(await accessibilityFaults(hers)).toEqual([]);
}, 40_000);

it('lets a parent book a counsellor, who alone sees it', async () => {
  const { browser } = stage;
  const hers = await browser.page(phone, parents[2]);
  await hers.goto('/me/appointments');
  await loaded(hers);
  await hers.getByRole('button', { name: '心灵驿站：选时间' }).click();
  const sheet = hers.getByRole('dialog', { name: '预约心灵驿站' });
  await sheet.getByRole('radio').first().check();
  expect(await accessibilityFaults(hers)).toEqual([]);
  await sheet.getByRole('button', { name: '预约', exact: true }).click();
  await hers.getByText('已约好').waitFor();

  const desk = await browser.page(desktop, coordinator);
  await desk.goto('/school/appointments');
  await loaded(desk);
  await desk.getByText('行政楼 105').waitFor();
  expect(await accessibilityFaults(desk)).toEqual([]);
}, 40_000);
