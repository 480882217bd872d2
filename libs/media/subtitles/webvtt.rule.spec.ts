import { webVttOf } from './webvtt.rule';

const vtt = (text: string | Uint8Array): string => {
  const outcome = webVttOf(typeof text === 'string' ? new TextEncoder().encode(text) : text);
  return 'text' in outcome ? outcome.text : outcome.fault;
};

const srt =
  '1\r\n00:00:01,000 --> 00:00:03,500\r\n<i>各位家长</i>\r\n大家好\r\n\r\n2\r\n00:00:04,000 --> 00:00:06,000\r\n{\\an8}第二句\r\n';
const expected =
  'WEBVTT\n\n00:00:01.000 --> 00:00:03.500\n各位家长\n大家好\n\n00:00:04.000 --> 00:00:06.000\n第二句\n';

describe('subtitles', () => {
  it('become WebVTT from .srt, without markup', () => {
    expect(vtt(srt)).toBe(expected);
    expect(vtt(`\ufeff${srt}`)).toBe(expected);
  });

  it('are read in the encodings that teachers’ tools write', () => {
    // 各位家长 in GB 18030.
    const words = Buffer.from('b8f7cebbbcd2b3a4', 'hex');
    const bytes = Buffer.concat([
      Buffer.from('1\n00:00:01,000 --> 00:00:03,500\n'),
      words,
      Buffer.from('\n'),
    ]);
    expect(vtt(bytes)).toContain('各位家长');
    expect(vtt(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(srt, 'utf16le')]))).toBe(expected);
  });

  it('pass over notes and styles of .vtt, and its settings', () => {
    const text =
      'WEBVTT - 讲座\n\nSTYLE\n::cue { color: red }\n\nNOTE 草稿\n\nfirst\n00:01.000 --> 00:02.000 line:0 align:start\n<v 老师>好<00:01.500>的</v>\n';
    expect(vtt(text)).toBe('WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n好的\n');
  });

  it('come out in the order of time, without backward cues and without anything that could be a tag', () => {
    const text =
      '00:05.000 --> 00:06.000\n1 < 2 & 3\n\n00:01.000 --> 00:02.000\n先\n\n00:09.000 --> 00:08.000\n倒\n';
    expect(vtt(text)).toBe(
      'WEBVTT\n\n00:00:01.000 --> 00:00:02.000\n先\n\n00:00:05.000 --> 00:00:06.000\n1 &lt; 2 &amp; 3\n',
    );
  });

  it('are refused when there are none', () => {
    expect(vtt('这是一份教案')).toBe('no-cues');
    expect(vtt(Buffer.from([0, 1, 2, 255, 255, 0, 7]))).toBe('unreadable-text');
    expect(vtt('')).toBe('no-cues');
  });
});
