import type { MigrationInterface, QueryRunner } from 'typeorm';

const programmeId = '019aa000-0000-7000-8000-000000000601';
const versionId = '019aa000-0000-7000-8000-000000000603';

/** Written out, not taken from version 1: a version must stay what it is, whatever another one says. */
const secondRules = {
  classHourSeconds: 2400,
  carryOverTerms: 2,
  termStarts: ['09-01', '02-01'],
  requiredTopics: {
    L1: ['T01', 'T02', 'T03', 'T06', 'T07', 'T08', 'T09', 'T13'],
    L2: ['T01', 'T02', 'T03', 'T04', 'T06', 'T07', 'T08', 'T09', 'T11', 'T13'],
    L3a: ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T11', 'T13'],
    L3b: ['T01', 'T02', 'T03', 'T04', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T11', 'T13'],
    L4: ['T01', 'T02', 'T03', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T11', 'T12', 'T13'],
    L5: ['T01', 'T02', 'T03', 'T05', 'T06', 'T07', 'T08', 'T09', 'T10', 'T12', 'T13'],
  },
  commendation: { classHours: 12, quiz: 90, sharePercent: 10 },
  requirements: [
    ['class-hours', 'class-hours', '累计学时', 'Class hours', { need: 8 }],
    [
      'required-topics',
      'class-hours-in-required-topics',
      '必修主题学时',
      'Class hours in required topics',
      { need: 6 },
    ],
    ['topics', 'topics-covered', '覆盖主题', 'Topics covered', { need: 4 }],
    ['quiz', 'quiz', '单元测评', 'Unit quiz', { need: 60 }],
    ['sessions', 'required-sessions', '必到活动', 'Required sessions', { needPercent: 75, perYear: 4 }],
    ['practice', 'practice-records', '实践记录', 'Practice records', { need: 2 }],
  ].map(([code, kind, zh, en, numbers]) => ({
    code,
    kind,
    title: { zh, en },
    ...(numbers as object),
    offered: true,
  })),
};

/**
 * Version 2 of the default programme offers required sessions and practice records. In force from the next school year on: all
 * families of a year are asked for the same, and nobody for more in the middle of one.
 */
export class ProgrammeWithPractice1763000000620 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `INSERT INTO programme_versions (id, programme_id, number, title_zh, title_en, rules, in_force_from)
       VALUES (?, ?, 2, ?, ?, ?, '2027-08-31 16:00:00')`,
      [
        versionId,
        programmeId,
        '家长学校年度课程',
        'Annual Programme for Parents',
        JSON.stringify(secondRules),
      ],
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM programme_versions WHERE id = ?', [versionId]);
  }
}
