import { assert, constantFrom, property, array } from 'fast-check';
import { hasMinutes } from './minutes.rule';

describe('Minutes', () => {
  test.each([
    ['<p>通过章程</p>', true],
    ['<p></p>', false],
    ['<p>&nbsp; </p><ul><li></li></ul>', false],
    ['', false],
  ])('of %j are some: %s', (minutesHtml, some) => {
    expect(hasMinutes({ minutesHtml, minutesFile: null })).toBe(some);
  });

  test('are there with a file, whatever the text', () => {
    expect(hasMinutes({ minutesHtml: '', minutesFile: { name: '纪要.pdf' } })).toBe(true);
  });

  test('are never made of tags and blanks alone', () => {
    const empty = array(constantFrom('<p>', '</p>', '<br />', ' ', '&nbsp;', '\n'));
    assert(
      property(empty, (parts) => {
        expect(hasMinutes({ minutesHtml: parts.join(''), minutesFile: null })).toBe(false);
      }),
    );
  });
});
