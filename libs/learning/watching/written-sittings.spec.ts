import type { StoredSitting } from './report-sittings.repository';
import { WrittenSittings } from './written-sittings';

const day = '2026-11-18';

const sitting = (id: string): StoredSitting => ({
  id,
  personId: `person of ${id}`,
  lessonId: 'lesson',
  openedAt: 0,
  durationSeconds: 600,
  creditedSeconds: 15,
  debtSeconds: 0,
  lastSeq: 3,
  answers: '[]',
  coverage: Uint8Array.of(0xff, 0x80, 0),
  coveredSeconds: 9,
  position: 9,
  completed: false,
  creditedToday: 15,
});

describe('sittings a process has written', () => {
  test('stand as long as nobody has raised the revision and it is the same day', () => {
    const written = new WrittenSittings();
    const kept = (revision: number, onDay = day) => {
      written.keep(sitting('a'), day, 7);
      return written.take('a', onDay, revision);
    };
    const found = kept(7);
    expect({ ...found, coverage: [...(found?.coverage ?? [])] }).toEqual({
      ...sitting('a'),
      coverage: [0xff, 0x80, 0],
    });
    expect(kept(8)).toBeNull();
    expect(kept(7, '2026-11-19')).toBeNull();
    expect(written.take('b', day, 7)).toBeNull();
  });

  test('are the taker’s own: what becomes of a batch that fails leaves no trace', () => {
    const written = new WrittenSittings();
    written.keep(sitting('a'), day, 7);
    const taken = written.take('a', day, 7);
    if (!taken) throw new Error('It was kept');
    taken.creditedSeconds = 99;
    expect(written.take('a', day, 7)).toBeNull();
  });

  test('are bounded: those not written for the longest give way', () => {
    const written = new WrittenSittings(2);
    for (const id of ['a', 'b', 'a', 'c']) written.keep(sitting(id), day, 1);
    expect(['a', 'b', 'c'].filter((id) => written.take(id, day, 1))).toEqual(['a', 'c']);
  });
});
