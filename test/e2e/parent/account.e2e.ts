import { readFile } from 'node:fs/promises';
import { accessibilityFaults, desktop, keepPicture, phone } from '../../support/browser';
import { aGraduate, aGuardianship } from '../../support/builders/graduation';
import { anInviteCode, aPupil } from '../../support/builders/identity';
import { aCity } from '../../support/builders/organization';
import { aPerson, aPhone } from '../../support/builders/people';
import { aStage } from '../../support/stage';

const stage = aStage();

describe('signing in', () => {
  it('says the same for a wrong password and an unknown phone, then leads to where one wanted to be', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city);
    const page = await stage.browser.page(phone);
    await page.goto('/learning');
    await page.waitForURL(/sign-in\?next=%2Flearning/);
    await page.getByLabel('手机号').fill(parent.phone);
    await page.getByLabel('密码', { exact: true }).fill('not-the-password');
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.getByText('手机号或密码不对').waitFor();
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByLabel('密码', { exact: true }).fill(parent.password);
    await page.getByRole('button', { name: '登录', exact: true }).click();
    await page.waitForURL(/\/learning$/);
    await page.getByRole('heading', { name: '我的学习' }).waitFor();
    await page.context().close();
  });

  it('lets a teacher who is also a parent change between the two openly', async () => {
    const city = await aCity(stage.world);
    const teacher = await aPerson(stage.world, { name: '周老师', roles: [['class_teacher', city.class]] });
    await aGuardianship(stage.world, teacher.id, (await aPupil(stage.world, city.class)).id);
    const page = await stage.browser.page(desktop, teacher);
    await page.goto('/');
    await page.getByRole('button', { name: '切换身份' }).click();
    const desks = page.getByRole('dialog').getByRole('link');
    await desks.first().waitFor();
    expect(await desks.count()).toBe(2);
    expect(await accessibilityFaults(page)).toEqual([]);
    expect(await desks.filter({ hasText: '学校工作台' }).getAttribute('href')).toBe('/school');
    await page.context().close();
  });
});

describe('joining', () => {
  it('takes four steps with the invite code of the class', async () => {
    const city = await aCity(stage.world);
    const pupil = await aPupil(stage.world, city.class);
    const code = await anInviteCode(stage.world, city.class);
    const page = await stage.browser.page(phone);
    await page.goto(`/join?code=${code}`);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('您将加入').waitFor();
    expect(await page.getByText(city.school.name).count()).toBe(1);
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('请填写孩子在班级名单上的名字。').waitFor();
    await page.getByLabel('孩子姓名').fill(pupil.name);
    await page.getByRole('combobox', { name: '您是孩子的' }).click();
    const grandparents = page.getByRole('option', { name: '祖父母 / 外祖父母' });
    expect((await grandparents.boundingBox())?.height).toBeLessThan(60);
    await page.getByRole('option', { name: '妈妈' }).click();
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByLabel('您的姓名').fill('欧阳静');
    await page.getByLabel('手机号').fill(aPhone().replace('+86', ''));
    await page.getByLabel('设一个密码').fill('liu-lan-he-shui');
    await page.getByRole('button', { name: '下一步' }).click();
    await keepPicture(page, 'parent-phone-join-consent');
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.getByRole('button', { name: '同意并加入' }).click();
    await page.getByText('同意后才能开设账号').waitFor();
    await page.getByRole('checkbox').click();
    await page.getByRole('button', { name: '同意并加入' }).click();
    await page.getByRole('heading', { name: /欧阳静/ }).waitFor();
    await page.context().close();
  });

  it('says kindly that a code is unknown', async () => {
    const page = await stage.browser.page(phone);
    await page.goto('/join');
    await page.getByLabel('班级邀请码').fill('abcd 2345');
    await page.getByRole('button', { name: '下一步' }).click();
    await page.getByText('没有找到这个邀请码').waitFor();
    await page.context().close();
  });
});

describe('what is mine', () => {
  it('shows the certificate, and anyone may check it without signing in', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city, { name: '王安华' });
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/certificates');
    await page.getByText(parent.serial).waitFor();
    await keepPicture(page, 'parent-phone-certificate');
    expect(await accessibilityFaults(page)).toEqual([]);
    const stranger = await stage.browser.page(phone);
    await stranger.goto(`/check/${parent.serial}`);
    await stranger.getByText('证书真实有效').waitFor();
    await stranger.getByText('王*华').waitFor();
    expect(await stranger.getByText('王安华').count()).toBe(0);
    // With a number read wrong, the right one is asked for on the spot.
    await stranger.goto('/check/7K3M-9QXA-P2RD-0VTC-H');
    await stranger.getByLabel('证书编号').fill(parent.serial.toLowerCase());
    await stranger.getByRole('button', { name: '再查一次' }).click();
    await stranger.getByText('证书真实有效').waitFor();
    await keepPicture(stranger, 'parent-phone-check-valid');
    expect(await accessibilityFaults(stranger)).toEqual([]);
    await page.context().close();
    await stranger.context().close();
  });

  it('adds a second child and lets go of it again', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city);
    const pupil = await aPupil(stage.world, city.class);
    const code = await anInviteCode(stage.world, city.class);
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/children');
    await page.getByRole('button', { name: '添加孩子' }).click();
    const sheet = page.getByRole('dialog', { name: '添加孩子' });
    await sheet.getByLabel('班级邀请码').fill(code);
    await sheet.getByLabel('孩子姓名').fill(pupil.name);
    await sheet.getByRole('combobox', { name: '您是孩子的' }).click();
    await page.getByRole('option', { name: '祖父母 / 外祖父母' }).click();
    await sheet.getByRole('checkbox').click();
    await sheet.getByRole('button', { name: '添加', exact: true }).click();
    await sheet.waitFor({ state: 'detached' });
    const card = page.getByRole('listitem').filter({ hasText: pupil.name });
    await card.getByRole('button', { name: '解除关联' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '先不了' }).click();
    await card.getByRole('button', { name: '解除关联' }).click();
    await page
      .getByRole('dialog', { name: /解除与/ })
      .getByRole('button', { name: '解除关联' })
      .click();
    await card.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('takes the data along, and deletes the account with the password only', async () => {
    const parent = await aPerson(stage.world, {
      name: '林一诺',
      roles: [['guardian', (await aCity(stage.world)).class]],
    });
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/data');
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: '下载我的数据' }).click(),
    ]);
    expect(await readFile(await file.path(), 'utf8')).toContain('林一诺');
    await page.getByRole('button', { name: '删除我的账号' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('密码', { exact: true }).fill('not-the-password');
    await dialog.getByRole('button', { name: '永久删除' }).click();
    await dialog.getByText('密码不对').waitFor();
    await dialog.getByLabel('密码', { exact: true }).fill(parent.password);
    await dialog.getByRole('button', { name: '永久删除' }).click();
    await page.waitForURL(/sign-in/);
    expect((await stage.world.as(parent).get('/api/me')).status).toBe(401);
    await page.context().close();
  });

  it('changes the language and remembers it', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city);
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/account');
    await page.getByRole('combobox', { name: '界面语言' }).click();
    await page.getByRole('option', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Account and security' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Account and security' }).waitFor();
    await page.goto('/');
    await page.getByRole('link', { name: 'Learning' }).waitFor();
    await keepPicture(page, 'parent-phone-home-en');
    await page.context().close();
  });

  it('signs out without a fault, and leaves nothing on a phone that is passed on', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city);
    const page = await stage.browser.page(phone, parent);
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(error.message));
    page.on('console', (line) => line.text().includes('React Router caught') && faults.push(line.text()));
    await page.goto('/');
    await page.getByRole('link', { name: '我的', exact: true }).click();
    await page.getByRole('button', { name: '退出登录' }).click();
    await page.waitForURL(/sign-in$/);
    await page.getByLabel('手机号').waitFor();
    await page.goBack();
    await page.waitForURL(/sign-in\?|sign-in$/);
    await page.getByLabel('手机号').waitFor();
    expect(await page.getByText(parent.name).count()).toBe(0);
    expect(faults).toEqual([]);
    await page.context().close();
  });

  it('signs out everywhere', async () => {
    const city = await aCity(stage.world);
    const parent = await aGraduate(stage.world, city);
    const page = await stage.browser.page(phone, parent);
    await page.goto('/me/account');
    await page.getByRole('button', { name: '在所有设备上退出' }).click();
    await page.getByRole('button', { name: '全部退出' }).click();
    await page.waitForURL(/sign-in/);
    expect((await stage.world.as(parent).get('/api/me')).status).toBe(401);
    await page.context().close();
  });
});
