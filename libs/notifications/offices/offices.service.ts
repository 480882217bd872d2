import { Injectable } from '@nestjs/common';
import { Units } from '@libs/organization';
import type { KindOf, NoticeFacts } from '../notices/notice-kinds.rule';
import { Notices } from '../notices/notices.service';
import { OfficesQuery } from './offices.query';

type Office = 'coordinator' | 'district_officer' | 'city_officer';

interface Said {
  kind: KindOf<'assessment'>;
  /** With the kind, the same whenever the same thing is told again; made of ids and numbers. */
  key: string;
  sourceId: string | null;
  facts: NoticeFacts;
}

/** Telling people in office about the rating of schools: the school's own, those of its district, those of its city. */
@Injectable()
export class Offices {
  constructor(
    private readonly units: Units,
    private readonly query: OfficesQuery,
    private readonly notices: Notices,
  ) {}

  /** Those who hold the office over this school; over all schools of a bureau for its officers. */
  async tell(office: Office, schoolId: string, said: Said): Promise<void> {
    const school = await this.units.find(schoolId);
    if (!school) return;
    const above = await this.units.ancestors(school);
    const seats = above.map(({ id }) => id);
    await this.tellPeople(await this.query.holders(office, seats), said);
  }

  tellPeople(people: string[], { kind, key, sourceId, facts }: Said): Promise<void> {
    return this.notices.tell(people, { kind, reason: `${kind}:${key}`, sourceId, facts });
  }
}
