/** An operation's id in the catalogue, `category.verb-object`: `tls.issue-certificate`. */
export type OperationId = string
