import { array, assert, constantFrom, property, string, tuple } from 'fast-check';
import {
  exampleTeacher,
  hoursIn,
  judgeTrainingLines,
  trainingHeads,
  type TrainingCell,
} from './training-lines.rule';

const members = [
  { id: 'm1', name: '王老师', staffNumber: '01' },
  { id: 'm2', name: '李老师', staffNumber: '' },
  { id: 'm3', name: '赵老师', staffNumber: '03' },
  { id: 'm4', name: '赵老师', staffNumber: '04' },
];
const known = [{ memberId: 'm2', title: '家庭教育指导师', heldOn: '2026-01-10' }];
const judge = (...rows: TrainingCell[][]) =>
  judgeTrainingLines(
    rows.map((cells, at) => ({ number: at + 1, cells })),
    members,
    known,
    '2026-11-22',
  );

describe('A line of the list of trainings', () => {
  test('is new, known, or says in which column what is wrong', () => {
    const lines = judge(
      [...trainingHeads],
      ['', exampleTeacher, '培训', '8', '2026-01-01', ''],
      ['01', '王老师', '沟通', '12学时', '2026年3月1日', '区教师发展中心'],
      ['', '李老师', '家庭教育指导师', '24', { odd: 'date', day: '2026-01-10' }, ''],
      ['', '赵老师', '沟通', '8', '2026/3/1', ''],
      ['01', '张老师', '', 'x', '2027-01-01', ''],
      ['', '', '沟通', { odd: 'formula' }, '昨天', ''],
    );
    const told = lines.map(({ line, verdict, issues }) => [
      line,
      verdict,
      issues.map((i) => `${i.column} ${i.code}`),
    ]);
    expect(told).toEqual([
      [3, 'new', []],
      [4, 'known', []],
      [5, 'error', ['B name-ambiguous']],
      [6, 'error', ['B name-differs', 'C title-missing', 'D hours-unreadable', 'E date-to-come']],
      [7, 'error', ['D formula', 'B name-missing', 'D hours-unreadable', 'E date-unreadable']],
    ]);
  });

  test('puts who is unknown on the register, with or without a training', () => {
    const [alone, trained, other] = judge(
      ['09', '周老师'],
      ['', '吴老师', '沟通', '6', '2026-03-01', ''],
      ['07', '王老师', '沟通', '6', '2026-03-01', ''],
    );
    expect(alone).toMatchObject({ verdict: 'new', memberId: null, title: '', hours: null });
    expect(trained).toMatchObject({ verdict: 'new', memberId: null, hours: 6 });
    expect(other).toMatchObject({ verdict: 'new', memberId: null, staffNumber: '07' });
    expect(judge(['01', '王老师'])[0]).toMatchObject({ verdict: 'known', memberId: 'm1' });
  });

  test('is refused the second time it stands in the list', () => {
    const row = ['', '李老师', '沟通', '6', '2026-03-01', ''];
    expect(judge(row, row).map((line) => line.verdict)).toEqual(['new', 'error']);
  });

  test.each([
    ['8', 8],
    ['7.5 学时', 7.5],
    ['0', null],
    ['201', null],
    ['1.25', null],
    ['', null],
  ])('reads %j as %s hours', (text, hours) => {
    expect(hoursIn(text)).toBe(hours);
  });

  test('never takes over anything without a name, hours and a day, whatever stands in the cells', () => {
    const cell = constantFrom<TrainingCell>('', '李老师', '沟通', '6', '2026-03-01', '01', {
      odd: 'formula',
    });
    const row = tuple(cell, cell, cell, cell, cell, string());
    assert(
      property(array(row, { maxLength: 8 }), (rows) => {
        const unsound = judge(...rows).filter((line) => {
          const trained = line.title === '' || ((line.hours ?? 0) > 0 && line.heldOn !== null);
          return line.verdict === 'error' ? line.issues.length === 0 : line.name === '' || !trained;
        });
        expect(unsound).toEqual([]);
      }),
    );
  });
});
