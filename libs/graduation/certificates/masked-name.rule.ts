const compoundSurnames = new Set(
  (
    '欧阳 太史 端木 上官 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 ' +
    '钟离 长孙 宇文 司徒 鲜于 司空 闾丘 子车 亓官 司寇 巫马 公西 颛孙 壤驷 公良 漆雕 乐正 宰父 谷梁 拓跋 夹谷 轩辕 令狐 段干 百里 ' +
    '呼延 东郭 南门 羊舌 微生 左丘 东门 西门 第五'
  ).split(' '),
);

/**
 * A holder's name as a stranger may see it on the check page: enough to compare with the person who shows the paper, too little to
 * learn who it is. 王小华 → 王*华, 欧阳娜娜 → 欧阳**, 阿依努尔·买买提 → 阿***·买**, John Smith → J*** S****.
 */
export function maskedName(name: string): string {
  const parts = name.trim().split(/([·•．\s]+)/u);
  if (parts.length > 1) {
    return parts
      .map((part, index) => (index % 2 === 1 || part === '' ? part : maskedAfter([...part], 1)))
      .join('');
  }
  const letters = [...name.trim()];
  if (!/^\p{Script=Han}+$/u.test(name.trim())) return maskedAfter(letters, 1);
  if (letters.length > 2 && compoundSurnames.has(letters.slice(0, 2).join('')))
    return maskedAfter(letters, 2);
  if (letters.length <= 2) return maskedAfter(letters, 1);
  return maskedAfter(letters.slice(0, -1), 1) + (letters.at(-1) ?? '');
}

function maskedAfter(letters: string[], shown: number): string {
  if (letters.length < 2) return '*'.repeat(letters.length);
  return letters.slice(0, shown).join('') + '*'.repeat(letters.length - shown);
}
