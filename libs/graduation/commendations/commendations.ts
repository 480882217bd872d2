import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { CommendationCertificates } from './commendation-certificates.service';
import { CommendationRounds } from './commendation-rounds.service';

/** What others may ask for about commendations. */
@Injectable()
export class Commendations {
  constructor(
    private readonly rounds: CommendationRounds,
    private readonly certificates: CommendationCertificates,
  ) {}

  /** A round as a school confirmed it at a past instant, with its certificates at once. Answers how many were commended. */
  async layDown(schoolId: string, schoolYear: string, by: string, at: Date): Promise<number> {
    const seed = createHash('sha256').update(`${schoolId} ${schoolYear}`).digest('hex');
    const ids = await this.rounds.confirm({ schoolId, schoolYear, expected: null, seed, by, at });
    for (const id of ids) await this.certificates.issue(id);
    return ids.length;
  }
}
