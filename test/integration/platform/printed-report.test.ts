import { printReport, type ReportBlock } from '@libs/platform';
import { textOfPdf } from '../../support/pdf-text';

const table = (rows: number): ReportBlock[] => [
  { kind: 'heading', text: '分布' },
  {
    kind: 'table',
    heads: ['类别', '学校数'],
    widths: ['*', 90],
    rows: Array.from({ length: rows }, (_, at) => [`第${at + 1}类`, String(at)]),
  },
];
const bars: ReportBlock[] = [
  { kind: 'heading', text: '得分率' },
  {
    kind: 'bars',
    bars: Array.from({ length: 22 }, (_, at) => ({ label: `指标${at + 1}。`, share: at / 22, value: '—' })),
  },
];

const pagesOf = async (blocks: ReportBlock[]): Promise<string[]> => {
  const paper = { title: '年度报告', subtitle: '试验市', author: '试验市', foot: '年度报告' };
  const pdf = await printReport({ ...paper, at: new Date('2026-11-18T04:00:00Z'), blocks });
  return (await textOfPdf(pdf)).split('\f').filter((page) => page.trim() !== '');
};

test('Bars that are there to be compared stay on one page, however much stands before them', async () => {
  for (let rows = 1; rows <= 30; rows += 1) {
    const pages = await pagesOf([...table(rows), ...bars]);
    const [first, last] = ['指标1。', '指标22。'].map((label) =>
      pages.findIndex((page) => page.includes(label)),
    );
    expect([rows, last]).toEqual([rows, first]);
    expect(pages).toHaveLength(first! + 1);
  }
});
