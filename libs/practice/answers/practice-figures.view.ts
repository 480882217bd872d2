import { ApiProperty } from '@nestjs/swagger';

const hidden = 'null: too few families stand behind it';

export class PracticeFiguresView {
  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `Records of the school year that were handed in; ${hidden}`,
  })
  submitted: number | null;

  @ApiProperty({ type: Number, nullable: true, description: `Of those waiting for an answer; ${hidden}` })
  waiting: number | null;

  @ApiProperty({ type: Number, nullable: true, description: hidden })
  accepted: number | null;

  @ApiProperty({
    type: Number,
    nullable: true,
    description: `Of those accepted because ten working days had passed; ${hidden}`,
  })
  acceptedByItself: number | null;
}
