import type { Page } from 'playwright-core';
import { demoMap, pointIn } from '../../apps/api/demo/city/map-drawing';
import { accessibilityFaults, desktop, keepPicture, phone } from '../support/browser';
import { aCourse } from '../support/builders/catalogue';
import { aMember } from '../support/builders/faculty';
import { aGuardian, type TestGuardian } from '../support/builders/identity';
import { aCity, aSchool, type City } from '../support/builders/organization';
import { aPerson, type TestPerson } from '../support/builders/people';
import { aPlace, aVisitSlot } from '../support/builders/places';
import { rate } from '../support/builders/rating';
import { aStage } from '../support/stage';
import { loaded } from './school/a-school';

let city: City;
let bureau: TestPerson;
let officer: TestPerson;
let parent: TestGuardian;

const dayFrom = (days: number): string =>
  new Date(Date.now() + 8 * 3_600_000 + days * 86_400_000).toISOString().slice(0, 10);

async function aDrawnCity(): Promise<void> {
  const map = demoMap(['东区', '西区', '南区', '北区']);
  await stage.world.as(bureau).put(`/api/units/${city.city.id}/map`, { map, revision: 0 });
  for (const [index, name] of [
    '稻田实践基地',
    '自然标本馆',
    '天文台',
    '松涛指导站',
    '故事图书馆',
  ].entries()) {
    const [longitude, latitude] = pointIn(index % 4, 0.2 + index / 10, 0.1 * index);
    const kind = ['base', 'museum', 'museum', 'station', 'library'][index];
    const place = await aPlace(stage.world, officer, city.district, { name, kind, longitude, latitude });
    if (index === 0) await aVisitSlot(stage.world, officer, place, 8);
  }
}

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world, { gradeLevel: 4 });
    bureau = await aPerson(world, { name: '程远', roles: [['city_officer', city.city]] });
    officer = await aPerson(world, { name: '陈明', roles: [['district_officer', city.district]] });
    parent = await aGuardian(world, { class: city.class, name: '林一诺' });
    await aDrawnCity();
  },
});

/** Reads well at this size: nothing sticks out, and axe finds nothing. */
async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth)).toBe(true);
}

it('shows a family where to go, and lets it book and give back', async () => {
  const page = await stage.browser.page(phone, parent);
  await page.goto('/activities');
  await page.getByRole('link', { name: /教育地图/ }).click();
  await page.getByRole('region', { name: /城市地图/ }).waitFor();
  await page.getByText('5 个地点').waitFor();
  await readsWell(page, 'map-phone');
  await page.getByRole('button', { name: '场馆', exact: true }).click();
  await page.getByText('2 个地点').waitFor();
  await page.getByRole('button', { name: '实践基地', exact: true }).click();
  await page.getByRole('link', { name: '稻田实践基地' }).click();
  await page.getByRole('button', { name: /^预约/ }).click();
  await page.getByRole('button', { name: '确定预约' }).click();
  await page.getByText('已预约 2 人').waitFor();
  await page.getByText('还有 6 个名额').waitFor();
  await readsWell(page, 'map-phone-place');
  // Where one has booked one also gives back; on the map the same stands below all places.
  await page.getByRole('button', { name: '取消预约：稻田实践基地' }).waitFor();
  await page.goto('/map');
  await page.getByRole('button', { name: '取消预约：稻田实践基地' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '取消预约' }).click();
  await page.getByText('已取消').waitFor();
});

it('shows a family a studio: its people, whom it helps and what comes', async () => {
  const owner = await aPerson(stage.world, { name: '周敏', roles: [['coordinator', city.school]] });
  const helped = await aSchool(stage.world, city.district, { name: '松涛学校' });
  const leader = await aMember(stage.world, owner, city.school, { name: '韩晴', instructs: true });
  const [longitude, latitude] = pointIn(0, 0.4, 0.1);
  const communities = ['青禾社区', '望舒社区'];
  const { body: studio } = await stage.world.as(officer).post('/api/studios', {
    ...{
      unitId: city.district.id,
      name: '韩晴工作室',
      leaderId: leader.id,
      longitude,
      latitude,
      communities,
    },
  });
  const desk = await stage.browser.page(desktop, owner);
  await desk.goto('/school/library?part=help');
  await desk.getByRole('button', { name: '登记社区活动' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByLabel('做了什么').fill('手机放哪儿');
  await dialog.getByLabel('社区', { exact: true }).fill('青禾社区');
  await dialog.getByLabel('地点').fill('社区活动室');
  await dialog.getByLabel('时间').fill(`${dayFrom(7)}T09:30`);
  const choice = dialog.getByRole('combobox', { name: '名师工作室' });
  await choice.focus();
  await choice.press('ArrowDown');
  await desk.locator('.ant-select-item-option', { hasText: '韩晴工作室' }).waitFor();
  await choice.press('Enter');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await desk.getByRole('button', { name: '修改 手机放哪儿' }).waitFor();
  const pairing = { partnerId: helped.school.id, studioId: studio.id, since: dayFrom(-30) };
  await stage.world.as(owner).post(`/api/schools/${city.school.id}/pairings`, pairing);
  await desk.reload();
  await desk.getByRole('button', { name: '收起 松涛学校' }).waitFor();
  await readsWell(desk, 'outreach-desktop');
  const page = await stage.browser.page(phone, parent);
  await page.goto('/map?kind=studio');
  await page.getByRole('link', { name: '韩晴工作室' }).click();
  await page.getByRole('heading', { name: '韩晴工作室', level: 1 }).waitFor();
  await page.getByText('手机放哪儿').waitFor();
  await page.getByText('松涛学校').waitFor();
  await readsWell(page, 'studio-phone');
  const bureauDesk = await stage.browser.page(desktop, officer);
  await bureauDesk.goto('/bureau/faculty?part=studios');
  await bureauDesk.getByRole('link', { name: '韩晴工作室' }).click();
  await bureauDesk.getByText('松涛学校').waitFor();
  await readsWell(bureauDesk, 'studio-desktop');
});

it('has one calm word on the home page, and a shelf of books', async () => {
  const words = { title: '秋天走一走', text: '周末踩一踩落叶，什么也不用教。', season: 'autumn' };
  const days = { fromDay: dayFrom(-1), untilDay: dayFrom(7), stages: ['L3b'] };
  await stage.world.as(bureau).post(`/api/units/${city.city.id}/tips`, { ...words, ...days });
  const home = await stage.browser.page(phone, parent);
  await home.goto('/');
  await home.getByText('周末踩一踩落叶').waitFor();
  await readsWell(home, 'tip-phone');
  const desk = await stage.browser.page(desktop, bureau);
  await desk.goto('/bureau/advice');
  await desk.getByRole('button', { name: '收起 秋天走一走' }).click();
  await desk.getByRole('button', { name: /撤\s*销/ }).click();
  await desk.getByRole('button', { name: '修改 秋天走一走' }).waitFor();
  await readsWell(desk, 'advice-desktop');
  const book = { title: '等一朵花开', author: '林知夏', why: '讲等待。', stages: ['L3b'], topics: ['T06'] };
  await stage.world.as(bureau).post(`/api/units/${city.city.id}/books`, book);
  const page = await stage.browser.page(phone, parent);
  await page.goto('/me/books');
  await page.getByText('《等一朵花开》').waitFor();
  await readsWell(page, 'books-phone');
});

it('brings a course from one school into another with one click', async () => {
  const course = await aCourse(stage.world, { owner: city.school, title: '饭桌上的十分钟' });
  const owner = await aPerson(stage.world, { name: '周敏', roles: [['coordinator', city.school]] });
  const other = await aSchool(stage.world, city.district, { name: '第二学校' });
  const neighbour = await aPerson(stage.world, { name: '吴静', roles: [['coordinator', other.school]] });
  await stage.world.as(owner).post(`/api/course-shares/${course.id}/offer`, { revision: 0 });
  const review = await stage.browser.page(desktop, officer);
  await review.goto('/bureau/library');
  await review.getByRole('button', { name: '通过 饭桌上的十分钟' }).click();
  await review
    .getByRole('dialog')
    .getByRole('button', { name: /通\s*过/ })
    .click();
  await review.getByText('没有待审核的共享').waitFor();
  await readsWell(review, 'library-desktop-review');
  const desk = await stage.browser.page(desktop, neighbour);
  await desk.goto('/school/library');
  await desk.getByRole('button', { name: '引用 饭桌上的十分钟' }).click();
  await desk.getByRole('button', { name: '取消引用 饭桌上的十分钟' }).waitFor();
  await readsWell(desk, 'library-desktop-school');
  await rate(stage.world, city.city);
  const rating = await stage.browser.page(desktop, owner);
  await rating.goto('/school/rating');
  await rating.getByRole('button', { name: 'E3 辐射帮扶' }).click();
  await rating
    .getByRole('dialog')
    .getByText('共享课程 1 门，被采用 1 门，采用的学校 1 所；结对学校 1 所，社区活动 0 场')
    .waitFor();
  await review.goto('/bureau/places');
  await review.getByRole('region', { name: '城市地图' }).last().waitFor();
  await readsWell(review, 'places-desktop');
});

it('lets the city mend the outline of a district in the page, also by keyboard', async () => {
  const desk = await stage.browser.page(desktop, bureau);
  await desk.goto('/bureau/places');
  await desk.getByRole('button', { name: '编辑区县轮廓' }).click();
  const dialog = desk.getByRole('dialog');
  await dialog.getByRole('region', { name: '轮廓所在的地图' }).waitFor();
  await dialog.getByLabel('区县名称').fill('东城区');
  await dialog.getByRole('button', { name: '在后面插入一个角' }).click();
  await dialog.getByLabel('经度').fill('120.4');
  await dialog.getByLabel('经度').press('Tab');
  expect(await accessibilityFaults(desk)).toEqual([]);
  await keepPicture(desk, 'outline-desktop');
  await dialog.getByRole('button', { name: /保\s*存/ }).click();
  await desk.getByText('新地图已经生效。').first().waitFor();
  const { body } = await stage.world.as(parent).get('/api/me/map');
  const drawn = body.map.features[0];
  expect(drawn.properties.name).toBe('东城区');
  expect(drawn.geometry.coordinates[0][1][0]).toBe(120.4);
});
