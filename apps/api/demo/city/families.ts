import { Families, PersonEntity, PhoneVault, Passwords, type Relation } from '@libs/identity';
import type { UnitEntity } from '@libs/organization';
import { Database, newId } from '@libs/platform';
import type { Chance } from '../chance';
import type { AccountBook } from './account-book';
import { shownSchools } from './city-plan';
import { adultName, childName } from './names';
import { habits } from './standing-figures';
import { classSeen, type DemoSchool } from './units-and-staff';

export interface DemoFamily {
  pupilId: string;
  /** The guardian who learns; the others only look in. */
  guardianId: string;
  school: DemoSchool;
  /** One can sign in as the guardian. */
  printed: boolean;
}

interface Joining {
  pupilId: string;
  personId: string;
  relation: Relation;
  source: 'code' | 'roster';
  since: Date;
}

/** The text on privacy that everybody has agreed to, at a meeting when it came; earlier ones are not kept here. */
const presentText = { version: '2026-09', since: new Date('2026-09-02T11:30:00Z') };

/** Pupils on class lists and the guardians who joined. */
export class DemoFamilies {
  private phones = 5000;
  private readonly shown = new Map<string, number>();

  constructor(
    private readonly families: Families,
    private readonly vault: PhoneVault,
    private readonly passwords: Passwords,
    private readonly database: Database,
    private readonly book: AccountBook,
  ) {}

  /** Answers the families with a guardian on the platform. `since`: when they joined. */
  async build(schools: DemoSchool[], chance: Chance, since: Date): Promise<DemoFamily[]> {
    const built: DemoFamily[] = [];
    const people: PersonEntity[] = [];
    const joinings: Joining[] = [];
    for (const school of schools) {
      for (const { pupilId, unit } of await this.pupils(school, chance, since)) {
        if (!chance.happens(habits[school.plan.standing].joined)) continue;
        const first = await this.guardian(chance, since, school, unit);
        people.push(first);
        joinings.push({
          pupilId,
          personId: first.id,
          relation: chance.pick(['mother', 'father', 'grandparent']),
          source: 'code',
          since,
        });
        built.push({ pupilId, guardianId: first.id, school, printed: first.passwordHash !== null });
        if (!chance.happens(0.12)) continue;
        const second = await this.guardian(chance, since, null, unit);
        people.push(second);
        joinings.push({ pupilId, personId: second.id, relation: 'father', source: 'roster', since });
      }
    }
    await inBatches(people, 400, (batch) => this.database.of(PersonEntity).insert(batch));
    await inBatches(joinings, 400, (batch) => this.families.link(batch));
    await inBatches(joinings, 400, (batch) => this.consents(batch));
    return built;
  }

  /** On the class lists as long as their guardians have been here: what they learned counts for these years. */
  private async pupils(
    school: DemoSchool,
    chance: Chance,
    since: Date,
  ): Promise<{ pupilId: string; unit: UnitEntity }[]> {
    const perClass = Math.round(school.plan.families / school.classes.length);
    const places = school.classes.flatMap((unit) =>
      namesFor(perClass, chance).map((name) => ({ unit, name })),
    );
    const ids = await this.families.addPupils(places.map(({ unit, name }) => ({ classId: unit.id, name })));
    await this.database.execute('UPDATE pupils SET created_at = ? WHERE id IN (?)', [since, ids]);
    return places.map(({ unit }, index) => ({ unit, pupilId: ids[index] as string }));
  }

  private async guardian(
    chance: Chance,
    createdAt: Date,
    school: DemoSchool | null,
    unit: UnitEntity,
  ): Promise<PersonEntity> {
    this.phones += 1;
    const phone = `+86199000${String(this.phones).padStart(5, '0')}`;
    const name = adultName(chance);
    const sealed = this.vault.seal(phone);
    const password = school && this.isShown(school, unit) ? this.book.newPassword() : null;
    if (password && school) {
      const unitName = `${school.unit.name} ${school.grades.find(({ id }) => id === unit.parentId)?.name ?? ''}${unit.name}`;
      this.book.note({ role: 'guardian', name, phone: phone.slice(3), password, unitName });
    }
    return {
      id: newId(),
      name,
      phoneCipher: sealed.cipher,
      phoneKey: sealed.keyId,
      phoneHash: sealed.hash,
      passwordHash: password ? await this.passwords.hash(password) : null,
      passwordTemporary: false,
      passwordExpiresAt: null,
      locale: 'zh-CN',
      createdAt,
      erasedAt: null,
    };
  }

  /** The first few guardians of the class that is looked at, in a school that is shown. */
  private isShown({ plan: { code }, classes }: DemoSchool, unit: UnitEntity): boolean {
    const already = this.shown.get(code) ?? 0;
    if (unit.id !== classSeen(classes)?.id || already >= (shownSchools[code] ?? 0)) return false;
    this.shown.set(code, already + 1);
    return true;
  }

  private async consents(batch: Joining[]): Promise<void> {
    await this.database.execute(
      `INSERT INTO consents (id, person_id, pupil_id, kind, text_version, locale, given_at) VALUES ?`,
      [
        batch.map(({ personId, pupilId, since }) => {
          const given = since > presentText.since ? since : presentText.since;
          return [newId(), personId, pupilId, 'privacy', presentText.version, 'zh-CN', given];
        }),
      ],
    );
  }
}

function namesFor(count: number, chance: Chance): string[] {
  const names = new Set<string>();
  while (names.size < count) names.add(childName(chance));
  return [...names];
}

/** Runs over a list in slices, one after the other. */
export async function inBatches<T>(
  list: T[],
  size: number,
  work: (batch: T[]) => Promise<unknown>,
): Promise<void> {
  for (let at = 0; at < list.length; at += size) await work(list.slice(at, at + size));
}
