import type { Locator, Page } from 'playwright-core';
import { accessibilityFaults, desktop, keepPicture } from '../../support/browser';
import { aCommittee } from '../../support/builders/committees';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aStage } from '../../support/stage';
import { loaded } from './a-school';

let city: City;
let coordinator: TestPerson;
let colleague: TestPerson;
let officer: TestPerson;
let committeeId: string;

const stage = aStage({
  prepare: async (world) => {
    city = await aCity(world);
    coordinator = await aPerson(world, { name: '周敏', roles: [['coordinator', city.school]] });
    colleague = await aPerson(world, { name: '吴敏', roles: [['coordinator', city.school]] });
    officer = await aPerson(world, { name: '林志强', roles: [['district_officer', city.district]] });
    committeeId = (await aCommittee(world, coordinator, city.school)).id;
  },
});

const saveIn = (dialog: Locator) => dialog.getByRole('button', { name: /^保\s*存$/ }).click();

async function readsWell(page: Page, picture: string): Promise<void> {
  await loaded(page);
  await keepPicture(page, picture);
  expect(await accessibilityFaults(page)).toEqual([]);
}

it('shows theirs beside mine where a colleague has saved first, and saves what is chosen', async () => {
  const page = await stage.browser.page(desktop, coordinator);
  await page.goto(`/school/committees/${committeeId}`);
  await page.getByRole('button', { name: '修改席位和任期' }).click();
  const dialog = page.getByRole('dialog');
  const theirs = (await stage.world.as(colleague).get(`/api/committees/${committeeId}`)).body;
  const changed = await stage.world.as(colleague).patch(`/api/committees/${committeeId}`, {
    ...{ seats: 9, since: theirs.since, until: '2027-08-30', revision: theirs.revision },
  });
  expect(changed.status).toBe(200);
  await dialog.getByLabel('席位').fill('12');
  await saveIn(dialog);
  await dialog.getByText('有人刚刚先保存了').waitFor();
  const seats = dialog.getByRole('group', { name: '席位' });
  await seats.getByText('12').waitFor();
  await seats.getByText('9').waitFor();
  await dialog.getByRole('group', { name: '任期到' }).getByText('2027-08-30').waitFor();
  await readsWell(page, 'theirs-beside-mine');
  await seats.getByRole('radio', { name: /对方的/ }).check();
  await dialog.getByRole('button', { name: '按所选的保存' }).click();
  await dialog.waitFor({ state: 'hidden' });
  const saved = (await stage.world.as(coordinator).get(`/api/committees/${committeeId}`)).body;
  expect(saved).toMatchObject({ seats: 9, until: '2027-08-30' });
}, 60_000);

it('lets a district open a station and see its hours and counts, and no more', async () => {
  const page = await stage.browser.page(desktop, officer);
  await page.goto('/bureau/stations');
  await page.getByRole('button', { name: '开设驿站' }).first().click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('地点').fill('区教育局二楼');
  await saveIn(dialog);
  await page.getByRole('heading', { name: '润心工作站' }).waitFor();
  await page.getByText(/四周内还有/).waitFor();
  await readsWell(page, 'district-station');
}, 60_000);
