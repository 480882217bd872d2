import { nameKey } from './pupil-name.rule';

export const relations = ['mother', 'father', 'grandparent', 'other'] as const;
/** What a guardian is to the pupil. */
export type Relation = (typeof relations)[number];

/** The words of the template, in the order of `relations`. */
export const relationWords: Record<Relation, string> = {
  mother: '母亲',
  father: '父亲',
  grandparent: '祖辈',
  other: '其他',
};

const alsoSaid: Record<Relation, string[]> = {
  mother: ['妈妈', '母', '妈', '母子', '母女', 'mother', 'mom', 'mum'],
  father: ['爸爸', '父', '爸', '父子', '父女', 'father', 'dad'],
  grandparent: [
    '祖父',
    '祖母',
    '爷爷',
    '奶奶',
    '外公',
    '外婆',
    '姥姥',
    '姥爷',
    '外祖父',
    '外祖母',
    'grandparent',
  ],
  other: ['其它', '监护人', '亲属', '其他监护人', '其他亲属', 'other', 'guardian'],
};

const spoken = new Map<string, Relation>(
  relations.flatMap((relation) =>
    [relationWords[relation], ...alsoSaid[relation]].map((word) => [word, relation] as const),
  ),
);

/** The relation a list means by a word, or null when the word is not known. */
export function relationNamed(word: string): Relation | null {
  return spoken.get(nameKey(word)) ?? null;
}
