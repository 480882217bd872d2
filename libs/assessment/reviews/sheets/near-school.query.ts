import { Injectable } from '@nestjs/common';
import { Database } from '@libs/platform';
import { nearDistrictValues, notNearDistrict } from '../../near-district.query';

/** Whether somebody who was free when drawn has come near to a school's district since. */
@Injectable()
export class NearSchoolQuery {
  constructor(private readonly database: Database) {}

  /** `districtPath`: of the school's district. */
  async isNear(personId: string, districtPath: string): Promise<boolean> {
    const free = await this.database.query(
      `SELECT p.id FROM people p WHERE p.id = ? AND ${notNearDistrict}`,
      [personId, ...nearDistrictValues(districtPath)],
    );
    return free.length === 0;
  }
}
