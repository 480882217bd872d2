import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';

/** The names a certificate carries, as they are at the moment. */
export interface FaceNames {
  holderName: string;
  schoolName: string;
  cityName: string;
}

@Injectable()
export class CertificateFaceQuery {
  constructor(private readonly database: Database) {}

  async find(personId: string, schoolId: string): Promise<FaceNames | null> {
    const [names] = await this.database.query<FaceNames>(
      `SELECT person.name AS holderName, school.name AS schoolName, COALESCE(city.name, '') AS cityName
         FROM people person
         JOIN units school ON school.id = ?
         LEFT JOIN units city ON city.kind = 'city' AND school.path LIKE CONCAT(city.path, '%')
        WHERE person.id = ? AND person.erased_at IS NULL
        LIMIT 1`,
      [schoolId, personId],
    );
    return names ?? null;
  }
}
