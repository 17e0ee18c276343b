// Who a move is for, in the words that several moves share.
export const WHO = {
  owner: "the deal's owner or its deal team",
  dealPeople: "the deal's owner, its deal team or a manager of its subtree",
  admin: 'a revops admin or the command line',
} as const;
