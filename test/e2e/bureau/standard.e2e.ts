import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults, aBrowser, desktop, keepPicture, type TestBrowser } from '../../support/browser';
import type { TestPerson } from '../../support/builders/people';
import { anEmptyWorld, type World } from '../../support/world';
import { aBureau, loaded } from './a-bureau';

let world: World;
let browser: TestBrowser;
let page: Page;
let officer: TestPerson;

beforeAll(async () => {
  world = await anEmptyWorld('e2e_standard');
  world.clock.run();
  browser = await aBrowser(world);
  const bureau = await aBureau(world);
  officer = bureau.cityOfficer;
  page = await browser.page(desktop, officer);
  page.setDefaultTimeout(15_000);
}, 120_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
});

interface Schema {
  properties?: Record<string, Schema>;
  items?: Schema;
  additionalProperties?: Schema | boolean;
  anyOf?: Schema[];
  oneOf?: Schema[];
}

/** Every single value a document may hold, with stars for members of lists and for codes. */
function leavesOf(schema: Schema, place = ''): string[] {
  const at = (step: string): string => (place ? `${place}.${step}` : step);
  const kinds = schema.anyOf ?? schema.oneOf;
  if (kinds) {
    const inner = kinds.flatMap((kind) => leavesOf(kind, place));
    // What may also be nothing is reached by what it else is.
    return [...new Set(inner)].filter((leaf) => leaf !== place || inner.every((each) => each === place));
  }
  if (schema.properties)
    return Object.entries(schema.properties).flatMap(([name, inner]) => leavesOf(inner, at(name)));
  if (schema.items) return leavesOf(schema.items, at('*'));
  if (typeof schema.additionalProperties === 'object') return leavesOf(schema.additionalProperties, at('*'));
  return [place];
}

const pattern = (place: string): string =>
  place
    .replaceAll(/\.\d+(?=\.|$)/g, '.*')
    .replace(/^(tiers\.\*\.domainFloors|rubric\.anchors)\.[A-Z]\d*/, '$1.*');
/** Several of a few are chosen in one field. */
const listOf = (leaf: string): string => leaf.replace(/\.\*$/, '');

const part = async (name: string): Promise<void> => {
  await page.getByRole('tab', { name, exact: true }).click();
  await page.getByRole('tabpanel', { name, exact: true }).waitFor();
};
const looksRight = async (picture: string): Promise<void> => {
  await loaded(page);
  await keepPicture(page, `bureau-standard-${picture}`);
  expect(await accessibilityFaults(page)).toEqual([]);
};

/** Every indicator, of which there are twenty-two. */
async function openAll(panel: Locator): Promise<void> {
  await panel.locator('summary').evaluateAll((all) => all.forEach((each) => (each as HTMLElement).click()));
  await panel.locator('[data-place="indicators.21.parts.0.effort"]').waitFor();
}

it('is written with its faults beside the fields', async () => {
  await page.goto('/bureau/standard');
  await page.getByText('本周期').waitFor();
  await looksRight('versions');
  await page.getByRole('button', { name: '起草新版本' }).click();
  await page.getByRole('heading', { level: 1, name: '起草标准' }).waitFor();
  await part('指标与分值');
  await page.getByLabel('A1 分值').fill('5');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('分值合计 102，应为 100。').first().waitFor();
  await looksRight('fault');
  await page.getByLabel('A2 分值').fill('4');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存，没有发现问题。').first().waitFor();
  await part('等级要求');
  await looksRight('tiers');
  await part('分档描述');
  await looksRight('rubric');
});

it('is written in forms that reach everything its schema knows', async () => {
  const schema = (await world.as(officer).get('/api/rating/standards/schema')).body as Schema;
  const reached = new Set<string>();
  for (const name of ['总则', '指标与分值', '门槛与否决', '等级要求', '分档描述']) {
    await part(name);
    const panel = page.getByRole('tabpanel', { name, exact: true });
    await panel.locator('[data-place]').first().waitFor();
    if (name === '指标与分值') await openAll(panel);
    const places = await panel
      .locator('[data-place]')
      .evaluateAll((all) => all.map((each) => each.getAttribute('data-place') ?? ''));
    for (const place of places) reached.add(pattern(place));
  }
  const unreached = leavesOf(schema).filter((leaf) => !reached.has(leaf) && !reached.has(listOf(leaf)));
  // Set by the platform, and the order of the tiers, which is fixed.
  expect(unreached).toEqual(['format', 'code', 'tiers.*.tier']);
});

it('leads from a fault to its field, and takes back what was a mistake', async () => {
  await part('指标与分值');
  await page.getByRole('button', { name: '在 E 领域增加一项指标' }).click();
  await page.getByText('分值合计 101，满分 100').waitFor();
  await page.getByRole('button', { name: 'E4 请填写。' }).first().click();
  const name = page.getByLabel('E4 名称 · 中文');
  await name.and(page.locator(':focus')).waitFor();
  await name.fill('家长读书会');
  await page.getByText('E4 家长读书会').first().waitFor();
  const undo = page.getByRole('button', { name: '撤销' });
  await undo.click();
  await page.getByText('E4 家长读书会').first().waitFor({ state: 'detached' });
  await page.getByLabel('E4 分值').waitFor();
  await undo.click();
  await page.getByLabel('E4 分值').waitFor({ state: 'detached' });
  await page.getByText('分值合计 100，满分 100').waitFor();
});

it('puts indicators in another order by the keyboard, which stays where it was', async () => {
  const up = page.getByRole('button', { name: '上移 C7', exact: true });
  await up.focus();
  await page.keyboard.press('Enter');
  await page.getByText('C7 现在是第 6 项，共 7 项').waitFor();
  await up.and(page.locator(':focus')).waitFor();
  await page.keyboard.press('Enter');
  await page.getByText('C7 现在是第 5 项，共 7 项').waitFor();
  const first = page.getByRole('button', { name: '上移 C1', exact: true });
  expect(await first.getAttribute('aria-disabled')).toBe('true');
  await page.getByRole('button', { name: '下移 A', exact: true }).press('Enter');
  await page.getByText('A 现在是第 2 项，共 5 项').waitFor();
  await looksRight('moved');
  await page.getByRole('button', { name: '保存', exact: true }).click();
  await page.getByText('已保存，没有发现问题。').first().waitFor();
});

it('is compared with any version, field by field', async () => {
  await part('版本比较');
  const against = page.getByLabel('与哪个版本相比');
  await against.waitFor();
  expect(await against.locator('option').allInnerTexts()).toEqual(['2026.3 版']);
  await page.getByRole('row', { name: /A1 校务管理运行 · 分值 3 5/ }).waitFor();
  await page.getByRole('row', { name: /C7 亲子实践 · 第几项 7 5/ }).waitFor();
  await page.getByRole('row', { name: /^[AB] \S+ · 第几项/ }).waitFor();
  await looksRight('comparison');
});

it('is simulated, then published for the running cycle, and then only read', async () => {
  await part('发布');
  await page.getByText('先试算当前这份草稿').waitFor();
  expect(await page.getByRole('button', { name: '发布这个版本' }).isDisabled()).toBe(true);
  await part('试算');
  await page.getByRole('button', { name: '开始试算' }).click();
  await page.getByText('排队中').waitFor();
  await world.drain();
  await page.getByText('等级变化', { exact: true }).first().waitFor();
  await page.getByText('没有学校的等级会变化').waitFor();
  await looksRight('simulation');
  await part('发布');
  await page.getByRole('radio', { name: /本周期也使用/ }).check();
  await looksRight('publish');
  await page.getByRole('button', { name: '发布这个版本' }).click();
  await page.getByText('2026.4 版。分值、门槛与要求对所有学校公开。').waitFor();
  await part('分档描述');
  await page.getByText('第 2 档（50 %）').first().waitFor();
  await looksRight('version');
});
