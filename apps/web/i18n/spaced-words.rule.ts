/** A blank where digits follow Chinese, and none between Chinese: for sentences with a list put in ("还差 2 课时和一次小测"). */
export const spacedWords = (words: string): string => words.replace(/(\p{Script=Han})(\d)/gu, '$1 $2');
