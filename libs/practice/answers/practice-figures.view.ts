import { ApiProperty } from '@nestjs/swagger';

export class PracticeFiguresView {
  @ApiProperty({ example: '2026-2027' })
  schoolYear: string;

  @ApiProperty({ description: 'Records of the school year that were handed in' })
  submitted: number;

  @ApiProperty({ description: 'Of those waiting for an answer' })
  waiting: number;

  @ApiProperty()
  accepted: number;

  @ApiProperty({ description: 'Of those accepted because ten working days had passed' })
  acceptedByItself: number;
}
