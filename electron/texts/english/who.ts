/** The page of who holds seats. */
export const who = {
  /** What people and computers are called where their names are hidden. */
  standIns: {
    person: (count: number) => `Person ${count}`,
    host: (count: number) => `Computer ${count}`,
  },
};
