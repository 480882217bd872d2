import fc from 'fast-check';
import { lineStep, setName } from './holder-lines.rule';

/** Chinese letters are as wide as they are high, with a little space. */
const widthOf = (text: string): number => [...text].length * 34;

describe('A name on a paper', () => {
  test('stands on one line, as large as it may, while there is room', () => {
    expect(setName('采薇区青禾小学家长学校', widthOf)).toEqual({
      lines: ['采薇区青禾小学家长学校'],
      size: 30,
    });
  });

  test('takes another line before it becomes hard to read', () => {
    const { lines, size } = setName('学'.repeat(104), widthOf);
    expect(lines).toHaveLength(3);
    expect(size).toBeGreaterThan(12);
  });

  test('keeps every letter, its order, and its place on the paper', () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1, maxLength: 110, unit: 'grapheme' }), (name) => {
        const { lines, size } = setName(name, widthOf);
        expect(lines.join('')).toBe(name);
        for (const line of lines) expect((widthOf(line) * size) / 30).toBeLessThanOrEqual(640.001);
        expect(lines.length === 1 || lineStep(size) * lines.length <= 50.001).toBe(true);
      }),
    );
  });
});
