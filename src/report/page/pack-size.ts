/** Tickets whose details are packed together: opening one unpacks these. */
export const ticketsPerPack = 100
