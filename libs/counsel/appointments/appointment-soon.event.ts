import { defineEvent } from '@libs/platform';

/** A booked appointment is a day away. Nothing in it says what it is about. */
export const AppointmentSoon = defineEvent<{ appointmentId: string; personId: string }>(
  'counsel.appointment-soon',
);

/** The station has called an appointment off; `personId` is who had booked it. */
export const AppointmentCalledOff = defineEvent<{ appointmentId: string; personId: string }>(
  'counsel.appointment-called-off',
);
