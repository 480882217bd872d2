import { Injectable } from '@nestjs/common';
import type { Stage } from '@libs/organization';
import { Clock, Outbox, Transactions } from '@libs/platform';
import { classTitle } from './class-title.rule';
import { FamiliesQuery, type EnrolledPupil, type LinkedGuardian } from './families.query';
import { FamiliesRepository, type NewLink, type NewPupil } from './families.repository';
import { GuardianLinked } from './guardian-linked.event';
import type { Relation } from './relation.rule';

/** A pupil as the family and the nouns above see it. */
export interface Child {
  pupilId: string;
  name: string;
  classId: string;
  /** With the grade: 三年级2班. */
  className: string;
  classPath: string;
  gradeId: string;
  schoolId: string;
  schoolName: string;
  stage: Stage;
}

/** A pupil as seen by one of its guardians. */
export interface ChildOf extends Child {
  relation: Relation;
}

/** The door to pupils and their guardians. A family is one pupil and its guardians (domain: words). */
@Injectable()
export class Families {
  constructor(
    private readonly query: FamiliesQuery,
    private readonly repository: FamiliesRepository,
    private readonly transactions: Transactions,
    private readonly outbox: Outbox,
    private readonly clock: Clock,
  ) {}

  /** The pupils of whom the person is guardian now, in the order they were linked; pupils who left are not among them. */
  async childrenOf(personId: string): Promise<ChildOf[]> {
    const children = await this.query.childrenOf(personId);
    return children.map((child) => ({ ...childOf(child), relation: child.relation }));
  }

  /** null when the pupil is unknown or has left. */
  async findPupil(pupilId: string): Promise<Child | null> {
    const pupil = await this.query.pupil(pupilId);
    return pupil && childOf(pupil);
  }

  guardiansOf(pupilId: string): Promise<LinkedGuardian[]> {
    return this.query.guardiansOf([pupilId]);
  }

  /** The guardian of each pupil who was linked first; pupils without one are not in the map. */
  async firstGuardians(pupilIds: string[]): Promise<Map<string, string>> {
    const linked = await this.query.guardiansOf(pupilIds);
    return new Map(linked.toReversed().map(({ pupilId, personId }) => [pupilId, personId]));
  }

  /** Pupils at or below a unit, and those of them with at least one guardian who has joined. */
  countBelow(path: string): Promise<{ pupils: number; joined: number }> {
    return this.query.countBelow(path);
  }

  /** Puts pupils on class lists, in one statement; answers their ids in order. Names are taken as checked. */
  addPupils(pupils: NewPupil[]): Promise<string[]> {
    return this.repository.addPupils(pupils);
  }

  /** Makes people guardians, in one statement, and announces `GuardianLinked` for each. */
  async link(links: (Omit<NewLink, 'since'> & { since?: Date })[]): Promise<void> {
    const now = this.clock.now();
    await this.transactions.run(async () => {
      await this.repository.link(links.map((link) => ({ since: now, ...link })));
      await this.outbox.announce(
        GuardianLinked,
        ...links.map(({ personId, pupilId }) => ({ personId, pupilId })),
      );
    });
  }

  /** False when the person is no guardian of the pupil. */
  unlink(pupilId: string, personId: string): Promise<boolean> {
    return this.repository.unlink(pupilId, personId, this.clock.now());
  }
}

function childOf(pupil: EnrolledPupil): Child {
  const { pupilId, name, classId, classPath, gradeId, schoolId, schoolName, stage } = pupil;
  const className = classTitle(pupil.gradeName, pupil.className);
  return { pupilId, name, classId, className, classPath, gradeId, schoolId, schoolName, stage };
}
