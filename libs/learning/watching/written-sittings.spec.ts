import { setSecond } from './coverage.rule';
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
    written.keep(sitting('a'), day, 7);
    const found = written.find('a', day, 7);
    expect({ ...found, coverage: [...(found?.coverage ?? [])] }).toEqual({
      ...sitting('a'),
      coverage: [0xff, 0x80, 0],
    });
    expect(written.find('a', day, 8)).toBeNull();
    expect(written.find('a', '2026-11-19', 7)).toBeNull();
    expect(written.find('b', day, 7)).toBeNull();
  });

  test('are the finder’s own: what becomes of a batch that fails leaves no trace', () => {
    const written = new WrittenSittings();
    written.keep(sitting('a'), day, 7);
    const found = written.find('a', day, 7);
    if (!found) throw new Error('It was kept');
    setSecond(found.coverage, 20);
    found.creditedSeconds = 99;
    expect(written.find('a', day, 7)).toMatchObject({ creditedSeconds: 15 });
    expect([...(written.find('a', day, 7)?.coverage ?? [])]).toEqual([0xff, 0x80, 0]);
  });

  test('are bounded: those not written for the longest give way', () => {
    const written = new WrittenSittings(2);
    for (const id of ['a', 'b', 'a', 'c']) written.keep(sitting(id), day, 1);
    expect(['a', 'b', 'c'].filter((id) => written.find(id, day, 1))).toEqual(['a', 'c']);
  });
});
