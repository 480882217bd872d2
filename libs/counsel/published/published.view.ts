import { ApiProperty } from '@nestjs/swagger';
import { topics, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';

export class PublishedQuestionView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  question: string;

  @ApiProperty()
  answer: string;

  @ApiProperty({ enum: topics, enumName: 'Topic', nullable: true })
  topic: Topic | null;

  @ApiProperty({ format: 'date' })
  publishedOn: string;
}

export class PublishedQuestionPage extends PageOf(PublishedQuestionView) {}
