import { ApiProperty } from '@nestjs/swagger';
import { PageOf } from '@libs/platform';
import { practiceKinds, type PracticeKind } from '../records/practice-state.rule';

/** What a family has given to others; neither child nor parent is named. */
export class SharedPracticeView {
  @ApiProperty()
  id: string;

  @ApiProperty({ enum: practiceKinds, enumName: 'PracticeKind' })
  kind: PracticeKind;

  @ApiProperty()
  text: string;

  @ApiProperty()
  gradeName: string;

  @ApiProperty({ type: [String] })
  photoUrls: string[];
}

export class SharedPracticePage extends PageOf(SharedPracticeView) {}
