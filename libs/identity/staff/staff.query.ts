import { Injectable } from '@nestjs/common';
import type { UnitKind } from '@libs/organization';
import { Database, offsetOf, type Caller } from '@libs/platform';
import { maskPhone } from '../people/phone.rule';
import { PhoneVault } from '../people/phone-vault';
import { mayAppoint } from './grantable.rule';
import type { StaffQuery } from './staff.dto';
import type { StaffView } from './staff.view';

interface StaffRow extends Omit<StaffView, 'phone' | 'since' | 'activated' | 'mayRevoke'> {
  unitPath: string;
  unitKind: UnitKind;
  since: Date;
  temporary: number;
  phoneCipher: Buffer | null;
  phoneKey: string | null;
}

@Injectable()
export class StaffLists {
  constructor(
    private readonly database: Database,
    private readonly vault: PhoneVault,
  ) {}

  /** Roles over the unit and everything below it, the highest units first. */
  async page(caller: Caller, path: string, query: StaffQuery): Promise<[StaffView[], number]> {
    const name = `%${(query.q ?? '').replace(/[%_\\]/g, '\\$&')}%`;
    const from = `FROM role_grants r JOIN units u ON u.id = r.unit_id JOIN people p ON p.id = r.person_id
      WHERE u.path LIKE CONCAT(?, '%') AND r.revoked_at IS NULL AND p.name LIKE ? AND (? IS NULL OR r.role = ?)`;
    const wanted = [path, name, query.role ?? null, query.role ?? null];
    const [counted] = await this.database.query<{ total: string }>(
      `SELECT COUNT(*) AS total ${from}`,
      wanted,
    );
    const rows = await this.database.query<StaffRow>(
      `SELECT r.id AS grantId, p.id AS personId, p.name, r.role, u.id AS unitId, u.path AS unitPath,
              -- A class is called by its grade too: "1班" alone is one of many.
              IF(u.kind = 'class', CONCAT((SELECT g.name FROM units g WHERE g.id = u.parent_id), u.name), u.name) AS unitName,
              u.kind AS unitKind, r.created_at AS since, p.password_temporary AS temporary,
              p.phone_cipher AS phoneCipher, p.phone_key AS phoneKey
         ${from} ORDER BY CHAR_LENGTH(u.path), u.path, r.role, p.name, r.id LIMIT ? OFFSET ?`,
      [...wanted, query.pageSize, offsetOf(query)],
    );
    return [rows.map((row) => this.view(caller, row)), Number(counted?.total ?? 0)];
  }

  private view(caller: Caller, row: StaffRow): StaffView {
    const { grantId, personId, name, role, unitId, unitName, phoneCipher, phoneKey } = row;
    const sealed = phoneCipher && phoneKey ? { cipher: phoneCipher, keyId: phoneKey } : null;
    return {
      grantId,
      personId,
      name,
      role,
      unitId,
      unitName,
      phone: sealed && maskPhone(this.vault.open(sealed)),
      since: row.since.toISOString(),
      activated: !row.temporary,
      mayRevoke: mayAppoint(caller, role, { path: row.unitPath, kind: row.unitKind }),
    };
  }
}
