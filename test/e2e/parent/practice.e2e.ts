import type { Page } from 'playwright-core';
import { JobRunner } from '@libs/platform';
import {
  accessibilityFaults,
  aBrowser,
  desktop,
  keepPicture,
  phone,
  type TestBrowser,
} from '../../support/browser';
import { aGuardian, type TestGuardian } from '../../support/builders/identity';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import { aPhonePhoto } from '../../support/builders/practice';
import { SmtpStandIn } from '../../support/smtp-stand-in';
import { aWorld, type World } from '../../support/world';
import { loaded } from '../school/a-school';

let world: World;
let browser: TestBrowser;
let city: City;
let instructor: TestPerson;
let guardian: TestGuardian;
const smtp = new SmtpStandIn();

beforeAll(async () => {
  world = await aWorld({ SMTP_URL: await smtp.start() });
  world.clock.run();
  browser = await aBrowser(world);
  city = await aCity(world, { gradeLevel: 4 });
  instructor = await aPerson(world, { name: '吴老师', roles: [['instructor', city.school]] });
  guardian = await aGuardian(world, { class: city.class, name: '林一诺' });
}, 60_000);

afterAll(async () => {
  await browser?.close();
  await world?.close();
  smtp.stop();
});

async function looksRight(page: Page, picture: string): Promise<void> {
  await loaded(page);
  expect(await accessibilityFaults(page)).toEqual([]);
  await keepPicture(page, picture);
}

it('goes from a record with a photo to the word that it was accepted, in the inbox and by mail', async () => {
  const page = await browser.page(phone, guardian);
  await page.goto('/me/practice');
  await looksRight(page, 'parent-phone-practice-none');
  await page.getByRole('link', { name: '写一条' }).click();
  await page.getByLabel('你们一起做了什么？').fill('周末一起做了晚饭，边做边聊。');
  await looksRight(page, 'parent-phone-practice-new');
  await page.getByRole('button', { name: '保存，接着加照片' }).click();
  const photo = { name: 'IMG_1.jpg', mimeType: 'image/jpeg', buffer: await aPhonePhoto(800, 400) };
  await page.locator('input[type=file]').setInputFiles(photo);
  await page.getByAltText('照片 1').waitFor();
  await page.getByLabel('你们一起做了什么？').fill('周末一起做了晚饭，边做边聊，他说了很多。');
  await looksRight(page, 'parent-phone-practice-draft');
  await page.getByRole('button', { name: '交给老师' }).click();
  await page.getByText(/过了这天自动认可/).waitFor();
  await looksRight(page, 'parent-phone-practice-record');

  await page.goto('/me/inbox/settings');
  await page.getByLabel('邮箱').fill('lin@mail.test');
  await page.getByRole('button', { name: '发送确认码' }).click();
  await page.getByLabel(/六位确认码/).waitFor();
  await world.drain();
  const code = /(\d{6})/.exec(smtp.mailsTo('lin@mail.test')[0]?.text.split('\n\n')[1] ?? '')?.[1] ?? '';
  await page.getByLabel(/六位确认码/).fill(code);
  await page.getByRole('button', { name: '确认', exact: true }).click();
  await page.getByText('邮件发到').waitFor();
  await looksRight(page, 'parent-phone-inbox-settings');

  const desk = await browser.page(desktop, instructor);
  await desk.goto('/school/practice');
  await looksRight(desk, 'school-desktop-practice');
  await desk.getByRole('link', { name: /周末一起做了晚饭/ }).click();
  await desk.getByLabel('想对家长说的话').fill('谢谢您的分享，坚持下去！');
  await looksRight(desk, 'school-desktop-practice-record');
  await desk.getByRole('button', { name: '认可', exact: true }).click();
  await desk.getByText('已认可').first().waitFor();

  await world.drain();
  await page.goto('/me');
  await page.getByText('1 条还没看').waitFor();
  await page.getByRole('link', { name: /消息/ }).click();
  await looksRight(page, 'parent-phone-inbox');
  await page.getByRole('link', { name: /您的实践记录已认可/ }).click();
  await page.getByText('谢谢您的分享').waitFor();

  const later = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
  world.clock.set(`${later}T10:31:00Z`);
  await world.get(JobRunner).runScheduled('notices-sending');
  const digest = smtp.mailsTo('lin@mail.test').at(-1)?.text ?? '';
  expect(digest).toContain('您的实践记录已认可');
  const way = /unsubscribe\/(\S+)/.exec(digest.replace(/=\n/g, ''))?.[1] ?? '';
  const stranger = await browser.page(phone);
  await stranger.goto(`/unsubscribe/${way}`);
  await looksRight(stranger, 'parent-phone-unsubscribe');
  await stranger.getByRole('button', { name: '不再接收' }).click();
  await stranger.getByText(/已停止/).waitFor();
}, 90_000);
