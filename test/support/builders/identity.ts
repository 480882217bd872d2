import { Families, type Relation } from '@libs/identity';
import type { UnitEntity } from '@libs/organization';
import type { World } from '../world';
import { aPerson, type TestPerson } from './people';

export interface TestPupil {
  id: string;
  name: string;
  classId: string;
}

export interface TestGuardian extends TestPerson {
  pupilId: string;
}

let count = 0;
const given = '一二三四五六七八九十';

/** A pupil on the list of the class; of a name no other test pupil of the file has. */
export async function aPupil(
  world: World,
  inClass: Pick<UnitEntity, 'id'>,
  name?: string,
): Promise<TestPupil> {
  count += 1;
  const called = name ?? `王小${[...String(count)].map((digit) => given[Number(digit)]).join('')}`;
  const [id] = await world.get(Families).addPupils([{ classId: inClass.id, name: called }]);
  return { id: id as string, name: called, classId: inClass.id };
}

/** A guardian, signed in, of the pupil or of a new one in the class. */
export async function aGuardian(
  world: World,
  wish: { class?: Pick<UnitEntity, 'id'>; pupil?: TestPupil; relation?: Relation; name?: string },
): Promise<TestGuardian> {
  const pupil = wish.pupil ?? (wish.class ? await aPupil(world, wish.class) : null);
  if (!pupil) throw new Error('a guardian needs a pupil or a class');
  const person = await aPerson(world, wish.name === undefined ? {} : { name: wish.name });
  await world
    .get(Families)
    .link([{ personId: person.id, pupilId: pupil.id, relation: wish.relation ?? 'mother', source: 'seed' }]);
  return { ...person, pupilId: pupil.id };
}

/** The code of a class, as its teacher gets it. */
export async function anInviteCode(world: World, inClass: UnitEntity): Promise<string> {
  const teacher = await aPerson(world, { roles: [['class_teacher', inClass]] });
  const { body } = await world.as(teacher).post(`/api/classes/${inClass.id}/invite-codes`, {});
  return body.code as string;
}
