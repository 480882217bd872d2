import { Injectable, type OnModuleInit } from '@nestjs/common';
import { PresentStates } from '@libs/rating';

/** What the log of states can be held against here. */
@Injectable()
export class StatedTables implements OnModuleInit {
  constructor(private readonly states: PresentStates) {}

  onModuleInit(): void {
    this.states.add(
      { subject: 'assessment', table: 'assessments', state: 'state', logged: 'from-the-beginning' },
      // A plaque stands for good; what has become of it is its title's.
      { subject: 'award', table: 'awards', state: "'GIVEN'", logged: 'from-a-change-on' },
    );
  }
}
