/** What a settings form of notices says at its fields. */
export const noticeForm = {
  notAnswered: 'Seatwatch did not take this in. Try again; if it stays so, start Seatwatch again.',
  ownZone: (zone: string) => `As the computer has it (${zone})`,
  saved: (time: string) => `Saved ${time}`,
  never: 'never',
};
