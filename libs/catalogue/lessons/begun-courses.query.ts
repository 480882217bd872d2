import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PersonalData } from '@libs/identity';
import { Database } from '@libs/platform';

/** What this noun holds about a person: the courses begun, in the version that was pinned. */
@Injectable()
export class BegunCoursesQuery implements OnModuleInit {
  constructor(
    private readonly personalData: PersonalData,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.personalData.contribute('courses', (personId) => this.of(personId));
  }

  private of(personId: string): Promise<{ course: string; version: number; begunAt: Date }[]> {
    return this.database.query(
      `SELECT v.title AS course, v.number AS version, p.begun_at AS begunAt
       FROM course_pins p JOIN course_versions v ON v.id = p.version_id
       WHERE p.person_id = ? ORDER BY p.begun_at`,
      [personId],
    );
  }
}
