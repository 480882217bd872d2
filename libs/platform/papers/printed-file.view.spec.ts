import { setImmediate as aTurn } from 'node:timers/promises';
import { printPapers, streamPapers } from './printed-file.view';
import type { PrintedPaper } from './printed-page.view';

const file = { title: '证书', author: '家长学校', subject: 'Certificates', at: new Date(0) };

const aPaper = (at: number): PrintedPaper => ({
  heading: '禾澄市家长学校',
  title: '优秀家长学校',
  titleEn: 'EXCELLENT PARENT SCHOOL',
  holder: `禾澄市第${at}实验小学家长学校`,
  statement: '达到规定的要求，特发此证。',
  statementEn: 'is awarded the title of Excellent Parent School.',
  number: `家校〔2026〕优${at}号`,
  checkUrl: `https://jiaxue.example/awards/${at}`,
  issuer: '禾澄市教育局',
  issuedOn: '2026-09-01',
});

describe('Papers that are printed', () => {
  test('draw what all of them share once, however many they are', async () => {
    const bytesOf = async (count: number): Promise<number> =>
      (
        await printPapers(
          file,
          Array.from({ length: count }, (_, at) => aPaper(at)),
        )
      ).length;
    const [one, some] = [await bytesOf(1), await bytesOf(21)];
    // The frame alone is 3,000 bytes.
    expect((some - one) / 20).toBeLessThan(6_000);
  }, 60_000);

  test('are the same bytes each time', async () => {
    const papers = [aPaper(1), aPaper(2)];
    expect((await printPapers(file, papers)).equals(await printPapers(file, papers))).toBe(true);
  }, 60_000);

  test('are printed no faster than they are read', async () => {
    let printed = 0;
    async function* endless(): AsyncGenerator<PrintedPaper> {
      for (;;) yield aPaper((printed += 1));
    }
    const stream = await streamPapers(file, endless());
    const turns = async (count: number): Promise<void> => {
      for (let at = 0; at < count; at += 1) await aTurn();
    };
    for (let before = -1; before < printed;) {
      before = printed;
      await turns(20);
      if (printed > 2_000) break;
    }
    const waiting = printed;
    expect(waiting).toBeLessThan(2_000);
    for (let taken = 0; taken < 1024 * 1024;) taken += (stream.read() as Buffer | null)?.length ?? 1;
    await turns(20);
    expect(printed).toBeGreaterThan(waiting);
    stream.destroy();
  }, 60_000);
});
