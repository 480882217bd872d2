import { writeCsv } from './write-spreadsheet';

describe('a list given out as .csv', () => {
  it('is marked as UTF-8, quotes what needs it, and begins no formula', () => {
    const columns = [{ head: '姓名' }, { head: '备注' }];
    const rows = [
      ['王小明', '=1+1'],
      ['他说“好”, "yes"', '两\n行'],
    ];
    expect(writeCsv({ columns, rows }).toString()).toBe(
      '\uFEFF姓名,备注\r\n王小明,\'=1+1\r\n"他说“好”, ""yes""","两\n行"\r\n',
    );
  });
});
