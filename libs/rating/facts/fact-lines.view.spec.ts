import { defaultStandard } from '../standards/default-standard.rule';
import { line, shown } from './fact-lines.view';

describe('the lines behind a figure', () => {
  it('name what they are and where from', () => {
    expect(line('course', '听懂孩子', 2, '第一学校')).toEqual({
      ...{
        kind: 'course',
        label: '听懂孩子',
        value: 2,
        of: null,
        from: '第一学校',
        record: null,
        list: null,
      },
    });
    expect(line('grade', '三年级', 4).from).toBeNull();
  });

  it('lead to the record that was counted, hidden or not', () => {
    const record = { kind: 'survey' as const, id: 's' };
    expect(line('grade', '问卷', 1, null, record).record).toEqual(record);
    expect(shown([{ label: '问卷', value: 3, of: 9, record }], defaultStandard)).toEqual([
      { kind: 'grade', label: '问卷', value: null, of: 9, from: null, record, list: null },
    ]);
  });

  it('hide what few families of a grade did', () => {
    const grades = [
      { label: '一年级', value: 20, of: 30 },
      { label: '二年级', value: 7, of: 9 },
      { label: '三年级', value: 11, of: 12 },
    ];
    const values = shown(grades, defaultStandard).map(({ value }) => value);
    expect(values).toEqual([20, null, null]);
  });
});
