import { Injectable } from '@nestjs/common';
import { buffer } from 'node:stream/consumers';
import { Storage } from '@libs/platform';

/**
 * The keys that open sealed sheets, one file a survey, apart from the database: a copy of the database, its log or its
 * backup opens nothing, and when a survey is counted the file goes and nothing ever will.
 */
@Injectable()
export class SurveyKeyring {
  constructor(private readonly storage: Storage) {}

  async keep(surveyId: string, secret: string): Promise<void> {
    await this.storage.write(keyOf(surveyId), secret);
  }

  /** null when it is gone. */
  async find(surveyId: string): Promise<string | null> {
    const key = keyOf(surveyId);
    return (await this.storage.exists(key)) ? (await buffer(this.storage.open(key))).toString('utf8') : null;
  }

  async destroy(surveyId: string): Promise<void> {
    await this.storage.remove(keyOf(surveyId));
  }
}

const keyOf = (surveyId: string): string => `sealed/surveys/${surveyId}.key`;
