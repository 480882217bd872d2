import { dayOf, writeWorkbook } from '@libs/platform';
import type { SignUpState } from '../places/sign-up.entity';
import type { AttendanceWay } from './attendance.entity';
import type { ListedFamily } from './manual-list.query';

const signUpWords: Record<SignUpState, string> = { SIGNED_UP: '已报名', WAITING: '候补', CANCELLED: '' };
const wayWords: Record<AttendanceWay, string> = { code: '扫码签到', hand: '名单签到', 'make-up': '线上补课' };

/** Who signed up and who was there, for the school's own papers. No phone numbers, and no word about who stayed away. */
export function attendanceSheet(families: ListedFamily[]): Promise<Buffer> {
  return writeWorkbook({
    name: '签到表',
    columns: [
      { head: '年级', width: 10 },
      { head: '班级', width: 14 },
      { head: '学生姓名', width: 14 },
      { head: '报名', width: 10 },
      { head: '人数', width: 8 },
      { head: '到场', width: 12 },
      { head: '签到时间', width: 20 },
    ],
    rows: families.map(({ gradeName, className, name, signUp, persons, way, attendedAt }) => [
      gradeName,
      className,
      name,
      signUp ? signUpWords[signUp] : '',
      persons ?? '',
      way ? wayWords[way] : '',
      attendedAt ? `${dayOf(attendedAt)} ${timeOf(attendedAt)}` : '',
    ]),
  });
}

const clock = new Intl.DateTimeFormat('zh-CN', {
  timeZone: 'Asia/Shanghai',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
});
const timeOf = (instant: Date): string => clock.format(instant);
