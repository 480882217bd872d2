import { ApiProperty } from '@nestjs/swagger';
import { stages, topics, type Stage, type Topic } from '@libs/organization';
import { PageOf } from '@libs/platform';

export class BookView {
  @ApiProperty()
  id: string;

  @ApiProperty()
  title: string;

  @ApiProperty()
  author: string;

  @ApiProperty()
  publisher: string;

  @ApiProperty()
  why: string;

  @ApiProperty({ enum: stages, enumName: 'Stage', isArray: true })
  stages: Stage[];

  @ApiProperty({ enum: topics, enumName: 'Topic', isArray: true })
  topics: Topic[];

  @ApiProperty({ description: 'Who recommends it.' })
  unitName: string;

  @ApiProperty()
  revision: number;

  @ApiProperty({ type: [String], enum: ['manage'] })
  may: 'manage'[];
}

export class BookPage extends PageOf(BookView) {}
