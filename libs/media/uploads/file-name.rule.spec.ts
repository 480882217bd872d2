import { fileNameOf } from './file-name.rule';

describe('the name of an uploaded file', () => {
  it.each([
    ['亲子沟通 第一讲.mp4', '亲子沟通 第一讲.mp4'],
    ['C:\\Users\\李\\讲座.mov', '讲座.mov'],
    ['../../etc/passwd', 'passwd'],
    ['a\u0000b\u202e4pm.mp4', 'ab4pm.mp4'],
    ['   ', '未命名'],
    [undefined, '未命名'],
    [null, '未命名'],
  ])('%j is shown as %j', (given, shown) => {
    expect(fileNameOf(given)).toBe(shown);
  });

  it('keeps the ending of an endless name', () => {
    const shown = fileNameOf(`${'课'.repeat(400)}.mp4`);
    expect([...shown]).toHaveLength(200);
    expect(shown.endsWith('课.mp4')).toBe(true);
  });
});
