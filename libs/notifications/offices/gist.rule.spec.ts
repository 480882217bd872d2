import fc from 'fast-check';
import { gistOf } from './gist.rule';

describe('the gist of a reason', () => {
  it('is one line without its last full stop', () => {
    expect(gistOf(' A2：请补本学年的工作计划。\n请补会议记录。 ')).toBe(
      'A2：请补本学年的工作计划。 请补会议记录',
    );
    expect(gistOf('   ')).toBe('');
  });

  it('never grows, has no line breaks and says when it goes on', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (reason) => {
        const gist = gistOf(reason);
        expect([...gist].length).toBeLessThanOrEqual(61);
        expect(gist).not.toMatch(/[\n\r\t]/);
        expect(gist.endsWith('…') || gist.length <= reason.length).toBe(true);
      }),
    );
  });
});
