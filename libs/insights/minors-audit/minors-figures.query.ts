import { Injectable } from '@nestjs/common';
import type { UnitEntity } from '@libs/organization';
import { Database, type SchoolYear } from '@libs/platform';

/** How often somebody looked at how the families of a class were getting on. */
export interface LooksOfClass {
  className: string;
  people: number;
  withNames: number;
  totals: number;
}

/** What is held about the minors of a school, in counts: no name and no number of anybody. */
export interface MinorsFigures {
  /** On the lists now. */
  pupils: number;
  /** Kept of those who have left: name and class, until the yearly look through. */
  pupilsLeft: number;
  guardians: number;
  /** Roster entries of guardians who have not joined, with a sealed phone number. */
  entries: number;
  /** Of the guardians who have joined: by the privacy text they agreed to. */
  consents: { current: number; earlier: number; none: number; commendation: number };
  enrolments: number;
  looks: LooksOfClass[];
  passwordsMade: number;
  exports: { rosters: number; ownData: number };
  /** In the school year: accounts of guardians deleted, pupils taken off the lists. */
  erasures: { accounts: number; pupils: number };
  imports: number;
}

type Counts = Record<
  Exclude<keyof MinorsFigures, 'looks' | 'consents' | 'exports' | 'erasures'> | Flat,
  string
>;
type Flat = 'current' | 'agreed' | 'commendation' | 'rosters' | 'ownData' | 'accounts' | 'leftInYear';

/** Pupils of the school, at or below its path. */
const ofSchool = `pupils p JOIN units c ON c.id = p.class_id AND c.path LIKE CONCAT(?, '%')`;
const guardianOf = `${ofSchool} JOIN guardianships k ON k.pupil_id = p.id`;
const joined = `${guardianOf} AND k.ended_at IS NULL WHERE p.left_at IS NULL`;
const consentOf = (kind: string): string =>
  `${guardianOf} AND k.ended_at IS NULL JOIN consents s ON s.person_id = k.person_id AND s.kind = '${kind}'
    AND s.withdrawn_at IS NULL WHERE p.left_at IS NULL`;

@Injectable()
export class MinorsFiguresQuery {
  constructor(private readonly database: Database) {}

  /** @param textVersion of the privacy text in force */
  async of(school: UnitEntity, year: SchoolYear, textVersion: string): Promise<MinorsFigures> {
    const [counts] = await this.count(school, year, textVersion);
    if (!counts) throw new Error('counting answered no row');
    const n = (name: keyof Counts): number => Number(counts[name]);
    return {
      pupils: n('pupils'),
      pupilsLeft: n('pupilsLeft'),
      guardians: n('guardians'),
      entries: n('entries'),
      consents: {
        current: n('current'),
        earlier: n('agreed') - n('current'),
        none: n('guardians') - n('agreed'),
        commendation: n('commendation'),
      },
      enrolments: n('enrolments'),
      looks: await this.looks(school, year),
      passwordsMade: n('passwordsMade'),
      exports: { rosters: n('rosters'), ownData: n('ownData') },
      erasures: { accounts: n('accounts'), pupils: n('leftInYear') },
      imports: n('imports'),
    };
  }

  private count(
    { id, path }: UnitEntity,
    { code, from, to }: SchoolYear,
    version: string,
  ): Promise<Counts[]> {
    const parts: [keyof Counts, string, unknown[]][] = [
      ['pupils', `COUNT(*) FROM ${ofSchool} WHERE p.left_at IS NULL`, [path]],
      ['pupilsLeft', `COUNT(*) FROM ${ofSchool} WHERE p.left_at IS NOT NULL`, [path]],
      ['leftInYear', `COUNT(*) FROM ${ofSchool} WHERE p.left_at >= ? AND p.left_at < ?`, [path, from, to]],
      ['guardians', `COUNT(DISTINCT k.person_id) FROM ${joined}`, [path]],
      ['entries', `COUNT(*) FROM ${ofSchool} JOIN guardian_invitations i ON i.pupil_id = p.id`, [path]],
      ['agreed', `COUNT(DISTINCT k.person_id) FROM ${consentOf('privacy')}`, [path]],
      [
        'current',
        `COUNT(DISTINCT k.person_id) FROM ${consentOf('privacy')} AND s.text_version = ?`,
        [path, version],
      ],
      ['commendation', `COUNT(DISTINCT k.person_id) FROM ${consentOf('commendation')}`, [path]],
      ['enrolments', 'COUNT(*) FROM enrolments e WHERE e.school_id = ? AND e.school_year = ?', [id, code]],
      [
        'passwordsMade',
        `COUNT(*) FROM ${ofSchool} JOIN account_activations a ON a.pupil_id = p.id AND a.issued_at >= ? AND a.issued_at < ?`,
        [path, from, to],
      ],
      [
        'rosters',
        `COUNT(*) FROM data_exports x WHERE x.unit_id = ? AND x.exported_at >= ? AND x.exported_at < ?`,
        [id, from, to],
      ],
      [
        'ownData',
        `COUNT(DISTINCT x.id) FROM ${guardianOf} JOIN data_exports x ON x.person_id = k.person_id
          AND x.kind = 'own-data' AND x.exported_at >= ? AND x.exported_at < ?`,
        [path, from, to],
      ],
      [
        'accounts',
        `COUNT(DISTINCT w.id) FROM ${guardianOf} JOIN people w ON w.id = k.person_id
          AND w.erased_at >= ? AND w.erased_at < ?`,
        [path, from, to],
      ],
      [
        'imports',
        'COUNT(*) FROM roster_imports r WHERE r.school_id = ? AND r.committed_at >= ? AND r.committed_at < ?',
        [id, from, to],
      ],
    ];
    return this.database.query<Counts>(
      `SELECT ${parts.map(([name, sql]) => `(SELECT ${sql}) AS ${name}`).join(', ')}`,
      parts.flatMap(([, , values]) => values),
    );
  }

  /** By class, in their order. */
  private async looks({ path }: UnitEntity, { from, to }: SchoolYear): Promise<LooksOfClass[]> {
    const rows = await this.database.query<Record<keyof LooksOfClass, string>>(
      `SELECT CONCAT_WS(' ', g.name, c.name) AS className, COUNT(DISTINCT l.person_id) AS people,
              SUM(l.with_names) AS withNames, SUM(1 - l.with_names) AS totals
         FROM class_looks l JOIN units c ON c.id = l.class_id JOIN units g ON g.id = c.parent_id
        WHERE c.path LIKE CONCAT(?, '%') AND l.looked_at >= ? AND l.looked_at < ?
        GROUP BY c.id, g.position, g.name, c.position, c.name ORDER BY g.position, g.name, c.position, c.name`,
      [path, from, to],
    );
    return rows.map(({ className, people, withNames, totals }) => ({
      className,
      people: Number(people),
      withNames: Number(withNames),
      totals: Number(totals),
    }));
  }
}
