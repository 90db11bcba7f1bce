/** A row of a list, as far as it could be read. */
export interface PartlyRead {
  /** the places in the row whose values have an unknown form: `machine.memory`; absent for a row that was read in full */
  unread?: readonly string[]
}

/** Whether something at a place of a row could not be read, so that what the row lacks there was perhaps sent. */
export const isUnread = ({ unread = [] }: PartlyRead, place: string): boolean =>
  unread.some((one) => `${one}.`.startsWith(`${place}.`))
