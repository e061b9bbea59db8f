/** Whether a record has this key itself: names of customers and plans are anybody's text, `constructor` among them. */
export const hasOwn = (record: object, key: string): boolean => Object.prototype.hasOwnProperty.call(record, key)
