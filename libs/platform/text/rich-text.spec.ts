import { cleanRichText } from './rich-text';

describe('an author’s rich text', () => {
  it.each([
    ['<script>alert(1)</script>', ''],
    ['<p onclick="x()">亲子<b>沟通</b></p>', '<p>亲子<b>沟通</b></p>'],
    ['<img src=x onerror=alert(1)>', ''],
    ['<svg><script>x</script></svg>', ''],
    ['<iframe src="https://a.example"></iframe>', ''],
    ['<p style="position:fixed">a</p>', '<p>a</p>'],
    ['<h1>题</h1>', '<h2>题</h2>'],
    ['1 &lt; 2', '1 &lt; 2'],
  ])('%s becomes %s', (given, clean) => {
    expect(cleanRichText(given)).toBe(clean);
  });

  it('keeps links that go to pages, and no others', () => {
    const safe = 'target="_blank" rel="noopener noreferrer nofollow"';
    expect(cleanRichText('<a href="https://a.example/x">文</a>')).toBe(
      `<a href="https://a.example/x" ${safe}>文</a>`,
    );
    for (const href of [
      'javascript:alert(1)',
      ' JaVaScRiPt:alert(1)',
      'data:text/html,x',
      '//evil.example',
    ]) {
      expect(cleanRichText(`<a href="${href}">文</a>`)).toBe(`<a ${safe}>文</a>`);
    }
  });
});
