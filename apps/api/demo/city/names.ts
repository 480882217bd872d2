import type { Chance } from '../chance';

const surnames =
  '林陈赵周吴徐孙胡朱高何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';
const first = '思雨子梓欣一嘉诗浩宇明晓雅静文俊佳安若书清景云沐言知予承乐泽星语青禾';
const second = '涵轩怡然琪诺宁辰悦阳航萱彤瑶恒远帆晴柔澄谦朗溪野舟禾安宜歌川';
const adults = [
  '国平',
  '丽华',
  '建军',
  '秀兰',
  '海燕',
  '志强',
  '春梅',
  '晓东',
  '红霞',
  '永刚',
  '玉琴',
  '立新',
  '雪梅',
  '少华',
  '桂芳',
  '振宇',
  '淑敏',
  '向阳',
  '亚男',
  '庆丰',
];

/** Names put together by chance; whoever bears one in life is not meant. */
export function childName(chance: Chance): string {
  return chance.pick([...surnames]) + chance.pick([...first]) + chance.pick([...second]);
}

export function adultName(chance: Chance): string {
  return chance.pick([...surnames]) + chance.pick(adults);
}
