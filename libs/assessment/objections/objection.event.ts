import { defineEvent } from '@libs/platform';

/** Somebody objects to a title that is being shown. */
export const ObjectionRaised = defineEvent<{ objectionId: string }>('assessment.objection-raised');
export const ObjectionAnswered = defineEvent<{ objectionId: string }>('assessment.objection-answered');

/** A school appeals against a decision. */
export const AppealFiled = defineEvent<{ appealId: string }>('assessment.appeal-filed');
export const AppealAnswered = defineEvent<{ appealId: string }>('assessment.appeal-answered');
