import type { UnitEntity } from '@libs/organization';
import { aCourse, type TestCourse } from '../../support/builders/catalogue';
import { aGuardianship, aPupil } from '../../support/builders/graduation';
import { aVideoAsset } from '../../support/builders/media';
import { aCity, type City } from '../../support/builders/organization';
import { aPerson, type TestPerson } from '../../support/builders/people';
import type { World } from '../../support/world';

export interface TestFamily {
  city: City;
  parent: TestPerson;
  pupilId: string;
  /** A series of a real lecture, an article and a quiz. */
  course: TestCourse;
}

const article = `<h2>先听完，再说话</h2><p>孩子放学回家，最想要的往往不是建议，而是有人听他把话说完。</p>
<ul><li>放下手机，看着孩子。</li><li>用自己的话重复他的意思。</li><li>问一句：“后来呢？”</li></ul>`;

const others = [
  { title: '青春期的边界感', topics: ['T10'], kind: 'micro' },
  { title: '一起制定手机使用公约', topics: ['T09'], kind: 'micro' },
  { title: '小升初：把焦虑放一放', topics: ['T02'], kind: 'lecture' },
  { title: '家庭会议怎么开', topics: ['T03', 'T01'], kind: 'series' },
  { title: '孩子说“我不想上学”的时候', topics: ['T06'], kind: 'micro' },
] as const;

async function quizOf(owner: UnitEntity, world: World, seconds: number): Promise<TestCourse> {
  const asset = await aVideoAsset(world, { owner, seconds });
  return aCourse(world, {
    owner,
    title: '听懂孩子的话外之音',
    topics: ['T07', 'T06'],
    lessons: [
      { kind: 'video', title: '第一讲　情绪背后的需要', assetId: asset.id },
      { kind: 'article', title: '读一读：先听完，再说话', articleHtml: article },
      {
        kind: 'quiz',
        title: '想一想',
        questions: [
          {
            text: '孩子说“作业太多了”，先说哪一句更好？',
            options: [
              { id: 'a', text: '“别人怎么都写完了？”', right: false },
              { id: 'b', text: '“今天作业让你觉得累了。”', right: true },
            ],
            explanation: '先说出孩子的感受，他才愿意往下说。',
          },
          { kind: 'true_false', text: '听孩子说话时可以看手机。', options: [{ id: 'false', right: true }] },
        ],
      },
    ],
  });
}

/** A parent of a pupil in grade five, with courses to choose from. */
export async function aFamily(world: World, wish: { seconds?: number } = {}): Promise<TestFamily> {
  const city = await aCity(world, { gradeLevel: 5 });
  const course = await quizOf(city.school, world, wish.seconds ?? 8);
  for (const { topics, ...other } of others) {
    await aCourse(world, { ...other, topics: [...topics], owner: city.school });
  }
  const parent = await aPerson(world, { name: '林一诺' });
  const pupilId = await aPupil(world, city.class);
  await aGuardianship(world, parent.id, pupilId);
  return { city, parent, pupilId, course };
}
