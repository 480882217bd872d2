import { evidenceFault, judgesFault, openAppeal, type AppealCourse } from './appeal.rule';

const course = (change: Partial<AppealCourse> = {}): AppealCourse => ({
  decidedDay: '2026-11-01',
  bureau: null,
  panel: null,
  ...change,
});
const dismissed = { state: 'DISMISSED' as const, answeredDay: '2026-11-20' };

describe('An appeal', () => {
  test('goes to the bureau first', () => {
    expect(openAppeal(course())).toEqual({ level: 'bureau', since: '2026-11-01' });
    expect(openAppeal(course({ decidedDay: null }))).toBeNull();
  });

  test('goes to the panel from the day of the bureau’s answer, however long that took', () => {
    expect(openAppeal(course({ bureau: dismissed }))).toEqual({ level: 'panel', since: '2026-11-20' });
  });

  test('is filed once at each level, and not while one is open or after it was upheld', () => {
    const open = { state: 'OPEN' as const, answeredDay: null };
    const upheld = { state: 'UPHELD' as const, answeredDay: '2026-11-20' };
    expect(openAppeal(course({ bureau: open }))).toBeNull();
    expect(openAppeal(course({ bureau: upheld }))).toBeNull();
    expect(openAppeal(course({ bureau: dismissed, panel: { state: 'OPEN' } }))).toBeNull();
    expect(openAppeal(course({ bureau: dismissed, panel: { state: 'DISMISSED' } }))).toBeNull();
  });
});

describe('New evidence', () => {
  test('is dated, and existed at the freeze', () => {
    expect(evidenceFault('', null, '2026-08-31')).toBeNull();
    expect(evidenceFault('签到表', '2026-08-31', '2026-08-31')).toBeNull();
    expect(evidenceFault('签到表', '2026-09-01', '2026-08-31')).toBe('evidence-after-freeze');
    expect(evidenceFault('签到表', null, '2026-08-31')).toBe('evidence-undated');
    expect(evidenceFault('', '2026-08-31', '2026-08-31')).toBe('evidence-missing');
  });
});

describe('Who answers', () => {
  const judge = (name: string, districtId: string | null = null) => ({ name, districtId });
  const three = [judge('周明'), judge('吴敏', 'west'), judge('郑洁', 'west')];
  const school = { districtId: 'east', deciders: [] };

  test('is the bureau, then three from elsewhere', () => {
    expect(judgesFault('bureau', [], school)).toBeNull();
    expect(judgesFault('bureau', three, school)).toEqual({ code: 'needs-none', field: 'members' });
    expect(judgesFault('panel', three, school)).toBeNull();
    expect(judgesFault('panel', three, { ...school, districtId: 'west' })).toEqual({
      code: 'own-district',
      field: 'members.1.districtId',
    });
    expect(judgesFault('panel', three.slice(1), school)).toEqual({ code: 'needs-three', field: 'members' });
  });

  test('a second time is nobody who has decided before, however the name is written', () => {
    const before = (...deciders: string[]) => judgesFault('panel', three, { ...school, deciders });
    expect(before('孙立', '王芳')).toBeNull();
    expect(before('孙立', ' 吴 敏')).toEqual({ code: 'judged-before', field: 'members.1.name' });
    expect(before('周明（教育学院）')).toBeNull();
    const latin = [judge('Ａnn Li'), ...three.slice(1)];
    expect(judgesFault('panel', latin, { ...school, deciders: ['ann  li'] })?.field).toBe('members.0.name');
    expect(judgesFault('bureau', [], { ...school, deciders: ['周明'] })).toBeNull();
  });

  test('is three people, not one of them twice', () => {
    const twice = [judge('周明'), judge('吴敏'), judge('周　明', 'west')];
    expect(judgesFault('panel', twice, school)).toEqual({ code: 'judge-twice', field: 'members.2.name' });
  });
});
