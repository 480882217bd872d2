/** The annual report of one school on its rating, to print. */
export const reportOf = (unitId: string): string => `/api/insights/schools/${unitId}/report.pdf`;
