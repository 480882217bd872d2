import type { Page } from 'playwright-core';
import { accessibilityFaults, desktop } from '../../support/browser';
import { aStage } from '../../support/stage';
import { aSchoolAtWork, loaded, type TestSchool } from './a-school';

let school: TestSchool;
let page: Page;

const stage = aStage({
  prepare: async (world) => {
    school = await aSchoolAtWork(world);
  },
});

beforeEach(async () => {
  page = await stage.browser.page(desktop, school.coordinator);
});
afterEach(() => page.context().close());

const press = (name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

async function newCourse(title: string): Promise<string> {
  await page.goto('/school/courses/new');
  await page.getByLabel('课程名称').fill(title);
  await page.getByLabel('小学 4–6 年级').check();
  await page.getByLabel('亲子沟通').check();
  await press('建立草稿');
  await page.getByRole('heading', { name: title }).waitFor();
  return page.url().split('/').at(-1) ?? '';
}

it('writes a course, is told at the lesson what is missing, and publishes it', async () => {
  const id = await newCourse('放下手机的一小时');
  await press('加一章');
  await press('加录像课');
  await press('完成');
  await press('保存目录');
  await page.getByText('还没有选录像').waitFor();
  expect(await accessibilityFaults(page)).toEqual([]);

  await press('编辑 第 1 课');
  await page.getByRole('radio', { name: /第一讲\.mp4/ }).check();
  await press('完成');
  await press('加小测');
  await press('加判断题');
  await page.getByLabel('第 1 题的题目').fill('听孩子说话时可以看手机。');
  expect(await accessibilityFaults(page)).toEqual([]);
  await press('完成');
  await press('保存目录');
  await page.getByText('内容完整，可以送审和发布').waitFor();

  await press('送审');
  await page.getByRole('dialog').getByRole('button', { name: '送审' }).click();
  await press('发布');
  await page.getByRole('dialog').getByRole('button', { name: '发布' }).click();
  await page.getByText('已发布，家长现在可以学习了').first().waitFor();
  const { body } = await stage.world.as(school.coordinator).get(`/api/courses/${id}`);
  expect(body).toMatchObject({ state: 'PUBLISHED', lessonCount: 2 });
}, 60_000);

it('orders lessons by the keyboard alone', async () => {
  await newCourse('用键盘排列');
  await press('加一章');
  await press('加文章');
  await press('完成');
  await press('加小测');
  await press('完成');
  const grip = page.getByRole('button', { name: '移动 读一读' });
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  await grip.focus();
  await page.keyboard.press('Space');
  await page.getByText(/已拿起“读一读”/).waitFor({ state: 'attached' });
  await page.keyboard.press('ArrowDown');
  await page.getByText(/“读一读”现在在“想一想”的位置/).waitFor({ state: 'attached' });
  await page.keyboard.press('Space');
  await page.getByText(/“读一读”已放到/).waitFor({ state: 'attached' });
  const titles = page.getByRole('button', { name: /^(读一读|想一想)$/ });
  expect(await titles.allInnerTexts()).toEqual(['想一想', '读一读']);
  await press('撤销');
  expect(await titles.allInnerTexts()).toEqual(['读一读', '想一想']);
}, 60_000);

it('loses nothing when somebody else has saved first', async () => {
  const id = await newCourse('两个人写一门课');
  const as = stage.world.as(school.coordinator);
  const draft = await as.get(`/api/courses/${id}/draft`);
  await as.patch(`/api/courses/${id}`, { title: '另一个人改的名字', revision: draft.body.revision });
  await press('加一章');
  await page.getByLabel('第 1 章的标题').fill('我写的一章');
  await press('保存目录');
  await page.getByText('别人刚刚也保存了这门课程').waitFor();
  expect(await page.getByLabel('第 1 章的标题').inputValue()).toBe('我写的一章');
  await press('用我的内容保存');
  await page.getByText('已保存').first().waitFor();
  const { body } = await as.get(`/api/courses/${id}/draft`);
  expect(body).toMatchObject({ title: '另一个人改的名字', chapters: [{ title: '我写的一章' }] });
}, 60_000);

it('asks before unsaved words are left behind', async () => {
  await newCourse('还没保存');
  await press('加一章');
  await page.getByRole('link', { name: '录像', exact: true }).click();
  await page.getByText('还有没保存的修改，要离开吗？').waitFor();
  await press('不保存，离开');
  await loaded(page);
  expect(page.url()).toContain('/school/media');
}, 60_000);
