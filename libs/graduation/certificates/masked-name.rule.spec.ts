import { maskedName } from './masked-name.rule';

describe('a name for strangers', () => {
  it.each([
    ['王小华', '王*华'],
    ['王华', '王*'],
    ['欧阳娜娜', '欧阳**'],
    ['欧阳娜', '欧阳*'],
    ['欧阳', '欧*'],
    ['王小小华', '王**华'],
    ['㛃𬀩华', '㛃*华'],
    ['𬀩华', '𬀩*'],
    ['王', '*'],
    ['阿依努尔·买买提', '阿***·买**'],
    ['John Smith', 'J*** S****'],
    ['Ana', 'A**'],
    [' 王小华 ', '王*华'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => expect(maskedName(name)).toBe(shown));
});
