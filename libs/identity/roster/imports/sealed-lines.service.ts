import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { maskPhone } from '../../people/phone.rule';
import { PhoneVault } from '../../people/phone-vault';
import type { StoredCells } from './roster-import-row.entity';
import type { LineGuardian, RosterLine } from './roster-lines.rule';
import type { PlanLine } from './roster-plan.rule';

const linesAtATime = 250;

/** Takes the readable phone numbers out of what was read, before anything is stored or compared. */
@Injectable()
export class SealedLines {
  constructor(private readonly vault: PhoneVault) {}

  async of(lines: RosterLine[]): Promise<StoredCells[]> {
    const cells: StoredCells[] = [];
    for (const [index, line] of lines.entries()) {
      // Ten thousand numbers take a while to seal; others get their turn in between.
      if (index % linesAtATime === 0) await setImmediate();
      cells.push(this.sealed(line));
    }
    return cells;
  }

  private sealed({
    gradeText,
    gradeLevel,
    classText,
    class: ofClass,
    pupil,
    pupilKey,
    guardians,
  }: RosterLine): StoredCells {
    const sealed = guardians.map((guardian) => this.guardian(guardian));
    return { gradeText, gradeLevel, classText, class: ofClass, pupil, pupilKey, guardians: sealed };
  }

  private guardian({ name, relation, phone }: LineGuardian): StoredCells['guardians'][number] {
    const { cipher, keyId, hash } = this.vault.seal(phone);
    return {
      name,
      relation,
      phone: { masked: maskPhone(phone), hash, keyId, cipher: cipher.toString('base64') },
    };
  }
}

/** A stored row as the plan reads it. */
export function planLine(cells: StoredCells, issues: RosterLine['issues']): PlanLine {
  const guardians = cells.guardians.map(({ name, relation, phone }) => ({
    name,
    relation,
    phoneHash: phone.hash,
  }));
  return { ...cells, guardians, issues };
}
