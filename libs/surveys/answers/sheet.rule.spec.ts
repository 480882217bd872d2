import fc from 'fast-check';
import { longestText, type Question } from '../questionnaires/question.rule';
import { envelopeOf, readSheet, writtenSheet } from './sheet.rule';

const classId = '01a00000-0000-7000-8000-000000000000';
const text: Question = { kind: 'text', title: '', options: [], satisfaction: false };
const multi: Question = { kind: 'multi', title: '', options: ['一', '二'], satisfaction: false };

describe('a sheet', () => {
  it('reads as it was written', () => {
    const sheet = { classId, replies: [5, [0, 3], '希望多讲“沟通”\n谢谢'] };
    expect(readSheet(writtenSheet(sheet))).toEqual(sheet);
  });

  it('always fits its envelope, whatever was typed', () => {
    const typed = fc
      .string({ unit: 'binary', maxLength: longestText })
      .filter((one) => one.length <= longestText);
    fc.assert(
      fc.property(fc.array(typed, { maxLength: 4 }), (texts) => {
        const questions = [...texts.map(() => text), multi];
        const written = writtenSheet({ classId, replies: [...texts, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]] });
        expect(Buffer.byteLength(written)).toBeLessThanOrEqual(envelopeOf(questions));
      }),
    );
    const halves = '\ud800'.repeat(longestText);
    expect(Buffer.byteLength(writtenSheet({ classId, replies: [halves] }))).toBeLessThanOrEqual(
      envelopeOf([text]),
    );
  });
});
