import { schoolYearOf, schoolYearStarting, newId, type Database } from '@libs/platform';
import { insertRows } from './demo-rows';
import type { DemoCity } from './units-and-staff';

const dayMs = 86_400_000;
const stages = ['L2', 'L3a', 'L3b', 'L4', 'L5'];

/** One article for each topic; a topic a district or a school teaches itself has none. */
const articles: readonly [topic: string, title: string, paragraphs: readonly string[]][] = [
  [
    'T01',
    '做父母这件事，法律怎么说',
    [
      '《家庭教育促进法》把家庭教育写成父母的责任，也写明了国家、学校和社会该给的支持。责任不是“教出什么成绩”，而是陪伴、尊重和示范。',
      '先做一件小事：和家里人说好，这周谁接送、谁陪读、谁陪玩。分工说得清，争吵就少一半。',
    ],
  ],
  [
    'T02',
    '孩子正在长什么',
    [
      '每个年龄都有自己的功课：学龄前练习情绪和规则，小学练习坚持，中学练习做自己。看懂这一步，就不会拿下一步去催他。',
      '今晚观察十分钟，只看不评价，写下三件他自己能做的事。',
    ],
  ],
  [
    'T03',
    '家风藏在日子里',
    [
      '家风不是挂在墙上的字。吃饭先请长辈动筷，答应的事当天办，说错了当面道歉，孩子看得见。',
      '全家一起选一句愿意做到的话，一个月后再回头看看。',
    ],
  ],
  [
    'T04',
    '把习惯变小',
    [
      '习惯要从小得不会失败的一步开始：洗手后挂好毛巾，放学先把鞋摆正。连着做两个星期，再加下一步。',
      '做到了就说清楚好在哪里，做不到就把步子再改小。',
    ],
  ],
  [
    'T06',
    '心里的天气',
    [
      '情绪像天气，来了会走。先陪他待一会儿，再说道理；“你很生气”比“别生气”更管用。',
      '如果连着两周睡不好、不想吃、不愿见人，请找学校的心理老师聊一聊，早一点总是好的。',
    ],
  ],
  [
    'T07',
    '一句话换一种说法',
    [
      '“怎么又……”换成“我们看看……”，“你必须”换成“你打算”。意思没变，门却开了。',
      '每天留十分钟只聊天，不谈成绩。',
    ],
  ],
  [
    'T08',
    '路上、水边、家里',
    [
      '安全不靠吓唬，靠演练：一起走一遍上学路，一起找出家里最烫、最滑、最高的地方。',
      '背熟家长电话和一句话：“我不跟你走，我要找老师。”',
    ],
  ],
  [
    'T09',
    '屏幕放在客厅',
    [
      '约定比没收有用：什么时候看、看多久、放在哪里，写下来，大人也照做。',
      '遇到让人不舒服的消息，先截图，再告诉爸爸妈妈，不怪你。',
    ],
  ],
  [
    'T11',
    '一起做点事',
    [
      '做一顿饭、修一盏灯、种一盆葱，都是好的亲子时间。让孩子负责其中一步，从头到尾由他来。',
      '做完以后说一句：“有你真好。”',
    ],
  ],
  [
    'T13',
    '和老师站在一起',
    [
      '有疑问先问孩子，再问老师；不在群里评论别人家的孩子。',
      '每学期和老师单独聊一次，带着一个问题和一件想感谢的事。',
    ],
  ],
];

/** What the city gives all its families to read; nothing of it has to be recorded first. */
export class FamilyReader {
  constructor(private readonly database: Database) {}

  async build({ unit, officerId }: DemoCity, now: Date): Promise<void> {
    const startYear = Number(schoolYearOf(now).code.slice(0, 4));
    const at = new Date(schoolYearStarting(startYear - 2).from.getTime() + 20 * dayMs);
    const [courseId, versionId, chapterId] = [newId(), newId(), newId()];
    await insertRows(
      this.database,
      'courses',
      [
        ...['id', 'unit_id', 'unit_path', 'state', 'current_version_id', 'created_by', 'created_at'],
        'published_at',
      ],
      [[courseId, unit.id, unit.path, 'PUBLISHED', versionId, officerId, at, at]],
    );
    const topics = articles.map(([topic]) => topic);
    const about = '<p>十篇短文，每篇三分钟，说一个家里常遇到的问题和一个今晚就能做的办法。</p>';
    await insertRows(
      this.database,
      'course_versions',
      [
        ...['id', 'course_id', 'number', 'state', 'title', 'kind', 'stages', 'topics', 'transitions'],
        ...['description', 'lesson_count', 'video_seconds', 'created_by', 'created_at', 'published_at'],
      ],
      [
        [
          ...[versionId, courseId, 1, 'PUBLISHED', '家长读本：十个常见问题', 'series'],
          ...[JSON.stringify(stages), JSON.stringify(topics), '[]', about, articles.length, 0],
          ...[officerId, at, at],
        ],
      ],
    );
    const codes = [...stages, ...topics].map((code) => [versionId, code]);
    await insertRows(this.database, 'course_version_tags', ['version_id', 'code'], codes);
    const chapter = [chapterId, versionId, 0, '全部内容'];
    await insertRows(this.database, 'chapters', ['id', 'version_id', 'position', 'title'], [chapter]);
    await insertRows(
      this.database,
      'lessons',
      ['id', 'lineage_id', 'version_id', 'chapter_id', 'position', 'title', 'kind', 'article_html'],
      articles.map(([, title, paragraphs], position) => {
        const text = paragraphs.map((paragraph) => `<p>${paragraph}</p>`).join('');
        return [newId(), newId(), versionId, chapterId, position, title, 'article', text];
      }),
    );
  }
}
