import { Injectable } from '@nestjs/common';
import { Database, offsetOf, type PageQuery } from '@libs/platform';
import { grouped } from './grouped';
import { maskPhone } from '../people/phone.rule';
import { PhoneVault } from '../people/phone-vault';
import type { PupilQuery } from './pupil.dto';
import type { PupilGuardianView, PupilView } from './pupil.view';

interface GuardianRow extends Omit<PupilGuardianView, 'joined' | 'phone'> {
  pupilId: string;
  phoneCipher: Buffer | null;
  phoneKey: string | null;
}

/** A pupil of a school with its place, as an export lists it. */
export interface ListedPupil extends PupilView {
  gradeName: string;
  className: string;
}

@Injectable()
export class RosterQuery {
  constructor(
    private readonly database: Database,
    private readonly vault: PhoneVault,
  ) {}

  /** One page of a class, by name. */
  async pageOfClass(classId: string, query: PupilQuery): Promise<[PupilView[], number]> {
    const where = `class_id = ? AND left_at IS NULL AND name LIKE ?`;
    const like = `%${(query.q ?? '').replace(/[%_\\]/g, '\\$&')}%`;
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total FROM pupils WHERE ${where}`,
      [classId, like],
    );
    const pupils = await this.database.query<Omit<PupilView, 'guardians'>>(
      `SELECT id, name, class_id AS classId FROM pupils WHERE ${where} ORDER BY name, id LIMIT ? OFFSET ?`,
      [classId, like, query.pageSize, offsetOf(query)],
    );
    return [await this.withGuardians(pupils), Number(counted?.total ?? 0)];
  }

  /** Who was taken off the list of a class, the last one first. */
  async leftOf(
    classId: string,
    query: PageQuery,
  ): Promise<[{ id: string; name: string; leftAt: Date }[], number]> {
    const [counted] = await this.database.query<{ total: string }>(
      'SELECT COUNT(*) AS total FROM pupils WHERE class_id = ? AND left_at IS NOT NULL',
      [classId],
    );
    const pupils = await this.database.query<{ id: string; name: string; leftAt: Date }>(
      `SELECT id, name, left_at AS leftAt FROM pupils WHERE class_id = ? AND left_at IS NOT NULL
        ORDER BY left_at DESC, id LIMIT ? OFFSET ?`,
      [classId, query.pageSize, offsetOf(query)],
    );
    return [pupils, Number(counted?.total ?? 0)];
  }

  async one(pupilId: string): Promise<PupilView | null> {
    const pupils = await this.database.query<Omit<PupilView, 'guardians'>>(
      'SELECT id, name, class_id AS classId FROM pupils WHERE id = ? AND left_at IS NULL',
      [pupilId],
    );
    return (await this.withGuardians(pupils))[0] ?? null;
  }

  /** All pupils below a school, in the order of grades, classes and names. */
  async ofSchool(path: string): Promise<ListedPupil[]> {
    const pupils = await this.database.query<Omit<ListedPupil, 'guardians'>>(
      `SELECT p.id, p.name, p.class_id AS classId, g.name AS gradeName, c.name AS className
         FROM pupils p JOIN units c ON c.id = p.class_id JOIN units g ON g.id = c.parent_id
        WHERE c.path LIKE CONCAT(?, '%') AND p.left_at IS NULL
        ORDER BY g.position, g.name, c.position, c.name, p.name, p.id`,
      [path],
    );
    return this.withGuardians(pupils);
  }

  private async withGuardians<P extends Omit<PupilView, 'guardians'>>(
    pupils: P[],
  ): Promise<(P & { guardians: PupilGuardianView[] })[]> {
    if (pupils.length === 0) return [];
    const rows = await this.database.query<GuardianRow>(
      `SELECT k.pupil_id AS pupilId, w.id AS personId, w.name, k.relation, w.phone_cipher AS phoneCipher,
              w.phone_key AS phoneKey, k.created_at AS since
         FROM guardianships k JOIN people w ON w.id = k.person_id
        WHERE k.pupil_id IN (?) AND k.ended_at IS NULL
        UNION ALL
       SELECT i.pupil_id, NULL, i.name, i.relation, i.phone_cipher, i.phone_key, i.created_at
         FROM guardian_invitations i WHERE i.pupil_id IN (?)
        ORDER BY since`,
      [pupils.map(({ id }) => id), pupils.map(({ id }) => id)],
    );
    const byPupil = grouped(rows, ({ pupilId }) => pupilId);
    return pupils.map((pupil) => ({
      ...pupil,
      guardians: (byPupil.get(pupil.id) ?? []).map((row) => this.guardian(row)),
    }));
  }

  private guardian({ personId, name, relation, phoneCipher, phoneKey }: GuardianRow): PupilGuardianView {
    const sealed = phoneCipher && phoneKey ? { cipher: phoneCipher, keyId: phoneKey } : null;
    const phone = sealed && maskPhone(this.vault.open(sealed));
    return { personId, name, relation, phone, joined: personId !== null };
  }
}
