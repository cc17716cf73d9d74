/** What a settings form of notices says at its fields. */
export const noticeForm = {
  ownZone: (zone: string) => `As the computer has it (${zone})`,
  saved: (time: string) => `Saved ${time}`,
};
