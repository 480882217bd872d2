import { dayOf, writeWorkbook, type ListCell } from '@libs/platform';
import { figureWords, groupWords, unitWords } from './year-words';
import type { YearFigureView, YearReportView } from './year-report.view';

const shown = ({ value, hidden }: YearFigureView): ListCell =>
  hidden ? '人数太少，不显示' : (value ?? '尚无记录');

/** The whole first, then each part: one line a figure, so that it can be filtered and turned as one likes. */
export function yearSheet(report: YearReportView): Promise<Buffer> {
  const units = [{ name: report.name, figures: report.figures }, ...report.parts];
  return writeWorkbook({
    name: '学年数据',
    columns: [
      { head: '单位', width: 28 },
      { head: '方面', width: 14 },
      { head: '数据', width: 30 },
      { head: '数值', width: 16 },
      { head: '总数', width: 10 },
      { head: '计量单位', width: 10 },
    ],
    rows: units.flatMap(({ name, figures }) =>
      figures.map((figure) => [
        ...[name, groupWords[figure.group], figureWords[figure.code], shown(figure)],
        ...[figure.of ?? '', unitWords[figure.unit]],
      ]),
    ),
    advice: [
      `${report.name}，${report.schoolYear} 学年，${report.firstDay} 至 ${report.lastDay}。`,
      report.countedAt ? `统计于 ${dayOf(report.countedAt)}。` : '尚未统计。',
      '已加入家庭不足 10 户的数字不显示；能由相减得出的数字也不显示。',
    ],
  });
}
