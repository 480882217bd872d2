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
  const judge = (districtId: string | null) => ({ districtId });

  test('is the bureau, then three from elsewhere', () => {
    const three = [judge(null), judge('west'), judge('west')];
    expect(judgesFault('bureau', [], 'east')).toBeNull();
    expect(judgesFault('bureau', three, 'east')).toBe('needs-none');
    expect(judgesFault('panel', three, 'east')).toBeNull();
    expect(judgesFault('panel', three, 'west')).toBe('own-district');
    expect(judgesFault('panel', three.slice(1), 'east')).toBe('needs-three');
  });
});
