import { smallNumber } from './chinese-number.rule';

export interface ClassName {
  /** Equal for all spellings of one class within its grade: `2` for 2班, (2)班, 二班, 三(2)班; the name itself for 向日葵班. */
  key: string;
  /** The name a new class is given. */
  name: string;
}

const longest = 30;
const gradePrefix =
  /^(?:(?:小学|初中?|高中?|职高?|中职)?[一二三四五六七八九十\d]{1,2}年级|(?:小学|初中?|高中?|职高?|中职)[一二三四五六七八九\d]|[小中大]班?|[一二三四五六七八九](?=\())/u;

/** Reads a class as schools write it, with or without its grade in front; null when the text cannot name a class. */
export function classNameOf(text: string): ClassName | null {
  const plain = text.normalize('NFKC').replace(/\s+/gu, '');
  const bare = plain.replace(gradePrefix, '');
  const number = smallNumber(bare.replace(/班$/u, '').replace(/^\((.*)\)$/u, '$1'));
  if (number !== null && number > 0) return { key: String(number), name: `${number}班` };
  if (number === 0 || !/^[\p{L}\p{N}][\p{L}\p{N}()·-]*$/u.test(plain) || [...plain].length > longest)
    return null;
  return { key: plain.toLowerCase(), name: plain };
}
