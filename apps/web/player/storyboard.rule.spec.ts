import { secondUnder, storyboardIn, tileAt } from './storyboard.rule';

const track = `WEBVTT

00:00:00.000 --> 00:00:10.000
storyboard.jpg#xywh=0,0,160,90

00:00:10.000 --> 00:00:20.000
storyboard.jpg#xywh=160,0,160,90

00:59:50.000 --> 01:00:00.500
storyboard.jpg#xywh=0,90,160,90
`;

describe('a storyboard', () => {
  it('is read as the packager writes it, whatever ends its lines', () => {
    for (const text of [track, track.replaceAll('\n', '\r\n')]) {
      const read = storyboardIn(text);
      expect(read?.sheet).toBe('storyboard.jpg');
      expect(read?.tiles).toHaveLength(3);
      expect(read?.tiles[2]).toEqual({ from: 3590, to: 3600.5, x: 0, y: 90, width: 160, height: 90 });
    }
  });

  it('that has no picture is none', () => {
    expect(storyboardIn('WEBVTT\n')).toBeNull();
    expect(storyboardIn('<html></html>')).toBeNull();
  });

  it('has a picture for every second, also for the last fraction', () => {
    const read = storyboardIn(track);
    const at = (second: number) => read && tileAt(read, second)?.x;
    expect([0, 9.99, 10, 19, 4000].map(at)).toEqual([0, 0, 160, 160, 0]);
  });
});

describe('the second under a finger', () => {
  it('lies between the first and the last, and in the middle in the middle', () => {
    expect([-5, 8, 158, 308, 400].map((x) => secondUnder(x, 316, 60))).toEqual([0, 0, 30, 60, 60]);
  });
});
