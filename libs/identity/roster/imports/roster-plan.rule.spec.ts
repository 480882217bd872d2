import { planRoster, type PlanLine, type RosterNow } from './roster-plan.rule';

const line = (change: Partial<PlanLine> = {}): PlanLine => ({
  gradeLevel: 3,
  class: { key: '1', name: '1班' },
  pupil: '王小明',
  pupilKey: '王小明',
  guardians: [],
  issues: [],
  ...change,
});
const mother = (phoneHash: string) => ({ name: '李红', relation: 'mother' as const, phoneHash });
const school = (change: Partial<RosterNow> = {}): RosterNow => ({
  possibleLevels: [1, 2, 3, 4, 5, 6],
  grades: new Map([[3, 'grade-3']]),
  classes: new Map([['3/1', 'class-1']]),
  pupils: new Map([['3/1/王小明', { id: 'pupil', phones: new Set(['a']) }]]),
  ...change,
});

describe('the plan of a roster import', () => {
  it('changes nothing where the row is on the roster', () => {
    const plan = planRoster([line({ guardians: [mother('a')] })], school());
    expect(plan).toMatchObject({ verdicts: ['unchanged'], newPupils: [], newInvitations: [] });
  });

  it('adds a guardian to a pupil that is there', () => {
    const plan = planRoster([line({ guardians: [mother('a'), mother('b')] })], school());
    expect(plan.verdicts).toEqual(['guardian-added']);
    expect(plan.newInvitations).toEqual([{ pupilRef: '3/1/王小明', line: 0, guardian: 1 }]);
  });

  it('adds a pupil to a class that is there', () => {
    const plan = planRoster([line({ pupil: '李 明', pupilKey: '李明' })], school());
    expect(plan.verdicts).toEqual(['new-pupil']);
    expect(plan.newPupils).toEqual([{ ref: '3/1/李明', classRef: '3/1', name: '李 明', key: '李明' }]);
  });

  it('makes a class and its grade once for all of their rows', () => {
    const inNewClass = (pupil: string) =>
      line({ gradeLevel: 4, class: { key: '2', name: '2班' }, pupil, pupilKey: pupil });
    const plan = planRoster([inNewClass('甲'), inNewClass('乙')], school());
    expect(plan.verdicts).toEqual(['new-class', 'new-class']);
    expect(plan.newGrades).toEqual([4]);
    expect(plan.newClasses).toEqual([{ ref: '4/2', gradeLevel: 4, name: '2班', number: 2 }]);
  });

  it('calls a row that says nothing new a duplicate of the file', () => {
    const row = line({ pupil: '李明', pupilKey: '李明', guardians: [mother('x')] });
    expect(planRoster([row, row], school()).verdicts).toEqual(['new-pupil', 'duplicate']);
  });

  it('takes the second guardian from a second row', () => {
    const rows = [mother('x'), mother('y')].map((guardian) =>
      line({ pupil: '李明', pupilKey: '李明', guardians: [guardian] }),
    );
    expect(planRoster(rows, school()).verdicts).toEqual(['new-pupil', 'guardian-added']);
  });

  it('keeps pupils of one name in two classes apart', () => {
    const plan = planRoster([line({ class: { key: '2', name: '2班' } })], school());
    expect(plan.newPupils).toHaveLength(1);
  });

  it('refuses a grade that a school of this kind cannot have', () => {
    const plan = planRoster([line({ gradeLevel: 7 })], school());
    expect(plan.verdicts).toEqual(['error']);
    expect(plan.issues.get(0)).toMatchObject({ code: 'roster.grade-not-here', params: { level: '7' } });
    expect(plan.newClasses).toEqual([]);
  });

  it('takes nothing from a row with a fault, but a hint is no fault', () => {
    const code = 'roster.phone-invalid' as const;
    const issue = { code, column: 'F', head: '手机号', params: {}, blocking: true };
    const plan = planRoster(
      [line({ issues: [issue] }), line({ issues: [{ ...issue, blocking: false }] })],
      school(),
    );
    expect(plan.verdicts).toEqual(['error', 'unchanged']);
  });
});
