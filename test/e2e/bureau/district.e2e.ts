import type { Page } from 'playwright-core';
import { desktop } from '../../support/browser';
import { aStage } from '../../support/stage';
import { aBureau, aWaitingCourse, loaded, type TestBureau } from './a-bureau';

let bureau: TestBureau;
let page: Page;

const stage = aStage({
  prepare: async (world) => {
    bureau = await aBureau(world);
    await aWaitingCourse(world, bureau.city.school, '先听完，再说话');
    await aWaitingCourse(world, bureau.city.school, '一起定手机公约');
  },
});

beforeAll(async () => {
  page = await stage.browser.page(desktop, bureau.districtOfficer);
  page.setDefaultTimeout(10_000);
});

it('sees the own district only', async () => {
  await page.goto('/bureau');
  await loaded(page);
  await page.getByRole('heading', { level: 1, name: '东区家长学校等级总览' }).waitFor();
  expect(await page.getByRole('link', { name: '称号导入' }).count()).toBe(0);
  expect(await page.getByRole('button', { name: '重新计算' }).count()).toBe(0);
  await page.goto('/bureau/schools');
  await page.getByText('共 2 条').waitFor();
  await page.goto(`/bureau/schools/${bureau.west.school.id}`);
  await page.getByRole('alert').waitFor();
});

it('declares a figure from its document and withdraws it', async () => {
  const schools = (await stage.world.as(bureau.districtOfficer).get('/api/rating/schools?tier=unrated')).body;
  await page.goto(`/bureau/schools/${schools.items[0].unitId}?part=declared`);
  await page.getByText('还没有申报数据').waitFor();
  await page.getByRole('button', { name: '申报一项数据' }).click();
  const form = page.getByRole('dialog', { name: '申报一项数据' });
  await form.getByRole('combobox', { name: '数据项' }).fill('三级家委会');
  await page.keyboard.press('Enter');
  await form.getByRole('spinbutton', { name: '达到的数量' }).fill('40');
  await form.getByRole('spinbutton', { name: '总数' }).fill('36');
  await form.getByRole('button', { name: '申报', exact: true }).click();
  await form.getByText('不能超过总数。').waitFor();
  await form.getByText('请写明依据文件').waitFor();
  await form.getByRole('spinbutton', { name: '达到的数量' }).fill('30');
  await form.getByRole('textbox', { name: '依据文件' }).fill('区教〔2026〕12号');
  await form.getByRole('button', { name: '申报', exact: true }).click();
  const row = page.getByRole('row', { name: /三级家委会/ });
  await row.getByText('30 / 36 席').waitFor();
  await row.getByText('林志强').waitFor();
  await row.getByRole('button', { name: /撤回/ }).click();
  await page.getByRole('dialog', { name: /撤回/ }).getByRole('button', { name: '撤回' }).click();
  await page.getByText('还没有申报数据').waitFor();
  await page.getByRole('switch').click();
  await page
    .getByRole('row', { name: /三级家委会/ })
    .getByText(/撤回$/)
    .waitFor();
});

it('watches a submitted course and gives it back with a note', async () => {
  await page.goto('/bureau');
  await page.getByRole('link', { name: '2 门待审核的课程' }).click();
  await page.getByRole('link', { name: '先听完，再说话' }).click();
  await page.getByRole('heading', { level: 1, name: '先听完，再说话' }).waitFor();
  await page.getByRole('button', { name: /第一讲/ }).click();
  await page.getByRole('button', { name: /观看/ }).click();
  const video = page.locator('video');
  await video.waitFor();
  await video.evaluate((element: HTMLVideoElement) => element.play());
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
  await page.getByRole('button', { name: '退回修改' }).click();
  const ask = page.getByRole('dialog');
  await ask.getByRole('button', { name: '退回修改' }).click();
  await ask.getByText('请写明需要修改什么').waitFor();
  await ask.getByRole('textbox').fill('第二题的选项太绝对，请改得温和一些。');
  await ask.getByRole('button', { name: '退回修改' }).click();
  await page.waitForURL('**/bureau/review');
  await page.getByText('共 1 条').waitFor();
});

it('publishes a submitted course', async () => {
  await page.getByRole('link', { name: '一起定手机公约' }).click();
  await page.getByRole('button', { name: '发布', exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.waitForURL('**/bureau/review');
  await page.getByText('没有等待审核的课程').waitFor();
  const { body } = await stage.world.as(bureau.districtOfficer).get('/api/courses?q=手机公约');
  expect(body.items[0]).toMatchObject({ title: '一起定手机公约', state: 'PUBLISHED' });
});
